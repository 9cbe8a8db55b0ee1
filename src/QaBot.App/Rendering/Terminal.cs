using System.Text;

namespace QaBot.App.Rendering;

/// <summary>The one way to what people read: makes every text harmless, breaks it at words, and colours it where colour is wanted.</summary>
internal sealed class Terminal(TextWriter writer, TerminalTraits traits, Asides? asides = null)
{
    private readonly Asides _asides = asides ?? new();

    /// <summary>What the stream can do.</summary>
    public TerminalTraits Traits => traits;

    /// <summary>The columns that text may fill; one is left free, since some terminals break a line that fills the last.</summary>
    public int Width => traits.Width() is var width && width == int.MaxValue ? width : Math.Max(20, width - 1);

    /// <summary>A new paragraph that is broken at words.</summary>
    /// <param name="indent">Columns left free from the second line on.</param>
    public Flow Flow(int indent = 0) => new(this, indent);

    /// <summary>Writes one paragraph.</summary>
    /// <param name="text">The text; line feeds in it break lines.</param>
    /// <param name="ink">What the text is.</param>
    /// <param name="indent">Columns left free before every line.</param>
    public void Line(string text, Ink ink = Ink.Plain, int indent = 0)
    {
        var flow = Flow(indent);
        flow.Write(new string(' ', indent));
        flow.Write(text, ink);
        flow.End();
    }

    /// <summary>Writes an empty line.</summary>
    public void Line() => writer.WriteLine();

    /// <summary>Writes text that is already measured and made harmless.</summary>
    internal void Put(string text, Ink ink, string? link = null) => writer.Write(Dressed(text, ink, link));

    /// <summary>Writes a control sequence of our own; nothing where the stream has none.</summary>
    internal void Control(string sequence)
    {
        if (traits.HasControl)
        {
            writer.Write(sequence);
        }
    }

    /// <summary>Makes sure that what was written is seen.</summary>
    public void Flush() => writer.Flush();

    /// <summary>Keeps what is said beside, such as the log, from breaking in until the result is disposed.</summary>
    public IDisposable Hold() => _asides.Hold();

    /// <summary>Writes something that does not belong to what is being written, when it breaks into nothing.</summary>
    public void Aside(Action write) => _asides.Say(write);

    private string Dressed(string text, Ink ink, string? link)
    {
        var code = traits.HasColor ? Code(ink) : "";
        var target = traits.HasLinks && link is not null ? Target(link) : null;
        if (code.Length == 0 && target is null)
        {
            return text;
        }

        var dressed = new StringBuilder(text.Length + 16);
        dressed.Append(target is null ? "" : $"\e]8;;{target}\e\\");
        dressed.Append(code.Length == 0 ? text : $"\e[{code}m{text}\e[0m");
        return dressed.Append(target is null ? "" : "\e]8;;\e\\").ToString();
    }

    // An address comes from a document: only web and file addresses, and only in their escaped form, which holds no control characters.
    private static string? Target(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "file"
        && uri.AbsoluteUri is var escaped && escaped.All(static c => c is > ' ' and <= '~') ? escaped : null;

    private static string Code(Ink ink) => ink switch
    {
        Ink.Strong => "1",
        Ink.Faint => "2",
        Ink.Accent => "36",
        Ink.Marked => "30;43",
        Ink.Good => "32",
        Ink.Warning => "33",
        Ink.Bad => "31",
        _ => "",
    };
}
