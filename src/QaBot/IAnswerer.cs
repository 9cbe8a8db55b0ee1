namespace QaBot;

/// <summary>Says what the retrieved passages say to a question. What it cites is proven.</summary>
public interface IAnswerer
{
    /// <summary>Answers from <paramref name="hits"/> alone; the last part is a <see cref="AnswerPart.Final"/>.</summary>
    /// <param name="question">The question, standing alone.</param>
    /// <param name="hits">The passages found, best first.</param>
    /// <param name="language">The language of QaBot's own words, "de" or "en".</param>
    /// <param name="cancellation">Stops the answer.</param>
    IAsyncEnumerable<AnswerPart> AnswerAsync(Question question, IReadOnlyList<Hit> hits, string language, CancellationToken cancellation = default);
}
