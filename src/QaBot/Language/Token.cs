namespace QaBot.Language;

/// <summary>A word or number in a text.</summary>
/// <param name="Start">Offset of its first UTF-16 code unit.</param>
/// <param name="End">Offset behind its last one.</param>
/// <param name="Form">The word it is a form of.</param>
internal readonly record struct Token(int Start, int End, WordForm Form)
{
    /// <summary>The token as it is written.</summary>
    public string In(string text) => text[Start..End];
}
