namespace QaBot.App.Chat.Input;

/// <summary>What came from the input: a line, Ctrl+C on an empty prompt, or the end.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Text">The line; may be empty.</param>
internal sealed record ChatLine(ChatLineKind Kind, string Text = "")
{
    /// <summary>Ctrl+C while nothing was typed.</summary>
    public static ChatLine Interrupt { get; } = new(ChatLineKind.Interrupt);

    /// <summary>The end of the input.</summary>
    public static ChatLine End { get; } = new(ChatLineKind.End);

    /// <summary>A line.</summary>
    public static ChatLine Of(string text) => new(ChatLineKind.Text, text);
}

/// <summary>The kinds of <see cref="ChatLine"/>.</summary>
internal enum ChatLineKind
{
    /// <summary>A line was sent.</summary>
    Text,

    /// <summary>Ctrl+C on an empty prompt.</summary>
    Interrupt,

    /// <summary>No more will come.</summary>
    End,
}
