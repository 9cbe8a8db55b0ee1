namespace QaBot;

/// <summary>A half-open range of UTF-16 offsets in a document's text.</summary>
/// <param name="Start">Offset of the first code unit.</param>
/// <param name="End">Offset behind the last code unit.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>The number of UTF-16 code units covered.</summary>
    public int Length => End - Start;

    /// <summary>Whether nothing is covered.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>Whether <paramref name="other"/> lies wholly inside this span.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the two spans share at least one code unit.</summary>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>The covered part of <paramref name="text"/>.</summary>
    public string In(string text) => text[Start..End];
}
