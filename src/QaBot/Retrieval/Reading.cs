using QaBot.Language;

namespace QaBot.Retrieval;

/// <summary>A question read against the index: its analysis, the candidates, and every sentence of them with its score.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Words">Its words with how rare they are.</param>
/// <param name="Candidates">The passages the index handed over, best first.</param>
/// <param name="Sentences">Their sentences, best first; ties by document and place.</param>
internal sealed record Reading(QuestionAnalysis Question, IReadOnlyList<WordMatch> Words, IReadOnlyList<Candidate> Candidates, IReadOnlyList<ScoredSentence> Sentences)
{
    /// <summary>The passages of the list that the best sentence stands in or leads, in order; empty if it is of none.</summary>
    public IReadOnlyList<Candidate> Run { get; init; } = [];
}
