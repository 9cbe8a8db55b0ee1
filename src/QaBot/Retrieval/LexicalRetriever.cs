using Microsoft.Extensions.Options;
using QaBot.Indexing;
using QaBot.Language;

namespace QaBot.Retrieval;

/// <summary>The one retriever: fetches candidates by words from the index and orders them by a close reading of their sentences.</summary>
internal sealed class LexicalRetriever(PassageIndex index, Lexicon lexicon, QuestionReader reader, SentenceRanker ranker, IOptions<RetrievalOptions> options) : IRetriever
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Hit>> RetrieveAsync(Question question, int top, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return new(PassageSearch.Hits(Read(question, Math.Max(top, options.Value.Candidates)), top));
    }

    /// <summary>Reads the question against the index as it is now.</summary>
    public Reading Read(Question question, int candidates)
    {
        using var snapshot = index.Acquire();
        return new PassageSearch(snapshot.Searcher, snapshot.Find, lexicon, ranker).Read(reader.Read(question.Text, question.History), question, candidates);
    }
}
