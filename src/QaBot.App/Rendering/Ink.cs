namespace QaBot.App.Rendering;

/// <summary>What a piece of text is to the reader; the terminal decides how that looks.</summary>
internal enum Ink
{
    /// <summary>Running text.</summary>
    Plain,

    /// <summary>What the eye should find first.</summary>
    Strong,

    /// <summary>What supports: places, hints, scores.</summary>
    Faint,

    /// <summary>Numbers of citations, commands, the prompt.</summary>
    Accent,

    /// <summary>A quote marked within its context.</summary>
    Marked,

    /// <summary>All is well.</summary>
    Good,

    /// <summary>Something to look at.</summary>
    Warning,

    /// <summary>Something went wrong.</summary>
    Bad,
}
