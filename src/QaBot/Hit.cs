namespace QaBot;

/// <summary>A passage that retrieval found.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Score">How well it speaks to the question; comparable within one question only.</param>
/// <param name="Rank">Its place in the list, from 1.</param>
public sealed record Hit(Passage Passage, double Score, int Rank)
{
    /// <summary>The lines to point at: the passage's own, or in a long passage those of its best sentence.</summary>
    public LineRange Lines { get; init; } = Passage.Lines;
}
