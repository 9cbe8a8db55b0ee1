using QaBot.Retrieval;

namespace QaBot.Answering;

/// <summary>A contiguous piece of one passage that is to be quoted.</summary>
/// <param name="Candidate">The passage.</param>
/// <param name="First">The number of its first sentence.</param>
/// <param name="Last">The number of its last sentence.</param>
internal sealed record Quotation(Candidate Candidate, int First, int Last)
{
    /// <summary>A quotation never spans more lines than these, so that its place is a place.</summary>
    private const int MaxLines = 3;

    /// <summary>Where it stands in the document.</summary>
    public TextSpan Span => new(Passage.Sentences[First].Span.Start, Passage.Sentences[Last].Span.End);

    /// <summary>The lines it covers.</summary>
    public LineRange Lines => new(Passage.Sentences[First].Lines.First, Passage.Sentences[Last].Lines.Last);

    /// <summary>The quoted text.</summary>
    public string Text => Passage.Text.Substring(Span.Start - Passage.Span.Start, Span.Length);

    /// <summary>The passage it stands in.</summary>
    public Passage Passage => Candidate.Passage.Passage;

    /// <summary>Whether it is one quotation: short enough to be a place, and over no number that the format counts and the file does not hold.</summary>
    public bool IsWhole => Lines.Count <= MaxLines && !Passage.Sentences.Skip(First + 1).Take(Last - First).Any(s => s.IsCounted);

    /// <summary>Whether it holds the sentence.</summary>
    public bool Holds(ScoredSentence sentence) => IsOf(sentence.Candidate) && sentence.Index >= First && sentence.Index <= Last;

    /// <summary>Whether it stands in that passage.</summary>
    public bool IsOf(Candidate candidate) => candidate.Passage.Passage is var other && other.Document == Passage.Document && other.Ordinal == Passage.Ordinal;
}
