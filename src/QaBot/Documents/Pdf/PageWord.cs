namespace QaBot.Documents.Pdf;

/// <summary>A word where it stands on its page.</summary>
/// <param name="Text">Its characters.</param>
/// <param name="Left">Its left edge in points from the left of the page.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="Bottom">Its base line in points from the bottom of the page.</param>
/// <param name="Size">The size of its type in points.</param>
/// <param name="IsBold">Whether its font is a bold one.</param>
internal readonly record struct PageWord(string Text, double Left, double Right, double Bottom, double Size, bool IsBold);

/// <summary>Words on one base line, from left to right.</summary>
/// <param name="Words">The words.</param>
internal sealed record PageLine(IReadOnlyList<PageWord> Words)
{
    /// <summary>The words with single spaces between.</summary>
    public string Text { get; } = string.Join(' ', Words.Select(word => word.Text));

    /// <summary>The left edge of the first word.</summary>
    public double Left { get; } = Words[0].Left;

    /// <summary>The right edge of the last word.</summary>
    public double Right { get; } = Words[^1].Right;

    /// <summary>The base line.</summary>
    public double Bottom { get; } = Words[0].Bottom;

    /// <summary>The size of most of its type.</summary>
    public double Size { get; } = Words.GroupBy(word => word.Size).MaxBy(group => group.Sum(word => word.Text.Length))!.Key;

    /// <summary>Whether all of it is bold.</summary>
    public bool IsBold { get; } = Words.All(word => word.IsBold);
}

/// <summary>The lines of a page in reading order.</summary>
/// <param name="Number">The page's number, from 1.</param>
/// <param name="Height">Its height in points.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record PageLines(int Number, double Height, IReadOnlyList<PageLine> Lines);
