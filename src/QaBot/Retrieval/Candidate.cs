namespace QaBot.Retrieval;

/// <summary>A passage that the index handed over.</summary>
/// <param name="Passage">The passage with its words read.</param>
/// <param name="Score">Lucene's score.</param>
/// <param name="Rank">Its place among the candidates, from 0.</param>
internal sealed record Candidate(AnalysedPassage Passage, float Score, int Rank)
{
    /// <summary>Its number in this state of the index; -1 if it was found another way.</summary>
    public int Number { get; init; } = -1;
}
