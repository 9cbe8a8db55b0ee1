namespace QaBot.Citations;

/// <summary>Where the words of a recorded citation stand now.</summary>
/// <param name="Source">The document that has them.</param>
/// <param name="Span">The place.</param>
/// <param name="IsSame">Whether they are the same words.</param>
/// <param name="Likeness">How sure it is that this is the place, from 0 to 1: the share of the surrounding words that are still there.</param>
internal sealed record TrackedPlace(SourceDocument Source, TextSpan Span, bool IsSame, double Likeness)
{
    /// <summary>What changed, where the words are not the same.</summary>
    public IReadOnlyList<WordDifference> Differences { get; init; } = [];
}
