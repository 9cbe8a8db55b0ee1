namespace QaBot;

/// <summary>Finds the passages that speak to a question.</summary>
public interface IRetriever
{
    /// <summary>The best passages, best first; ties are broken by document and ordinal.</summary>
    /// <param name="question">The question, standing alone.</param>
    /// <param name="top">How many at most.</param>
    /// <param name="cancellation">Stops the search.</param>
    ValueTask<IReadOnlyList<Hit>> RetrieveAsync(Question question, int top, CancellationToken cancellation = default);
}
