namespace QaBot.Retrieval;

/// <summary>A sentence with how well it answers the question.</summary>
/// <param name="Candidate">The passage it stands in.</param>
/// <param name="Index">Its number in the passage, from 0.</param>
/// <param name="Score">The model's score.</param>
/// <param name="Features">What it was judged by (<see cref="Feature"/>).</param>
internal sealed record ScoredSentence(Candidate Candidate, int Index, double Score, double[] Features)
{
    /// <summary>The sentence.</summary>
    public AnalysedSentence Sentence => Candidate.Passage.Sentences[Index];

    /// <summary>The value of a feature.</summary>
    public double this[Feature feature] => Features[(int)feature];
}
