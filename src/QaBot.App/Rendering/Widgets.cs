using Spectre.Console;

namespace QaBot.App.Rendering;

/// <summary>Makes Spectre consoles for what moves or is tabular; running text goes through <see cref="Terminal"/>.</summary>
internal static class Widgets
{
    /// <summary>A console over a stream. Text of documents goes into it through <see cref="Cell"/> alone, never as markup.</summary>
    public static IAnsiConsole Console(TextWriter writer, TerminalTraits traits)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = traits.HasControl ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = traits.HasColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = traits.HasControl ? InteractionSupport.Yes : InteractionSupport.No,
        });
        console.Profile.Width = traits.Width() is var width && width == int.MaxValue ? 100 : width;
        return console;
    }

    /// <summary>A text as data.</summary>
    public static Text Cell(string text, Style? style = null) => new(SafeText.Line(text), style);
}
