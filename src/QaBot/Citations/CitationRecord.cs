namespace QaBot.Citations;

/// <summary>A citation as it was shown, with what is needed to find its place again and to name its source when the document is gone.</summary>
/// <param name="Citation">The citation; its number is 0.</param>
/// <param name="Source">What the document stated about itself.</param>
/// <param name="Before">The text before the quote, about 200 characters.</param>
/// <param name="After">The text after it.</param>
/// <param name="FirstShown">When it was shown first.</param>
/// <param name="LastShown">When it was shown last.</param>
public sealed record CitationRecord(
    Citation Citation, DocumentMetadata Source, string Before, string After, DateTimeOffset FirstShown, DateTimeOffset LastShown)
{
    /// <summary>What the document is recognised by under another name.</summary>
    internal DocumentSketch? Sketch { get; init; }
}
