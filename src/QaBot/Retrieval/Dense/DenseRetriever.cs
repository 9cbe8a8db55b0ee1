using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QaBot.Indexing;
using QaBot.Language;

namespace QaBot.Retrieval.Dense;

/// <summary>Joins what words find with what vectors find. Where no vectors can be had, words alone answer.</summary>
internal sealed partial class DenseRetriever(
    LexicalRetriever lexical, PassageIndex index, PassageVectors vectors, IEmbedder embedder, SentenceRanker ranker, Lexicon lexicon,
    IOptions<RetrievalOptions> retrieval, IOptions<DenseOptions> options, ILogger<DenseRetriever> log) : IRetriever
{
    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Hit>> RetrieveAsync(Question question, int top, CancellationToken cancellation = default)
    {
        var reading = lexical.Read(question, Math.Max(top, retrieval.Value.Candidates));
        if (question.ByWordsAlone || reading.Words.Count == 0 || reading.Candidates.Count == 0)
        {
            return PassageSearch.Hits(reading, top);
        }

        var near = await NearAsync(question, cancellation);
        return near.Count == 0 ? PassageSearch.Hits(reading, top) : Joined(reading, near, top);
    }

    private async ValueTask<IReadOnlyList<Passage>> NearAsync(Question question, CancellationToken cancellation)
    {
        try
        {
            // First the question: where its vector cannot be had, nothing else is looked at.
            var query = await embedder.EmbedAsync([options.Value.QuestionPrefix + question.Text], new(question.Budget), cancellation);
            using var snapshot = index.Acquire();
            if (await vectors.CurrentAsync(snapshot, query[0].Length, question.Budget, cancellation) is not { Table.Count: > 0 } dense)
            {
                return [];
            }

            return [.. dense.Table.Search(query[0], options.Value.Candidates, row => MayRead(question, dense.Passages[row].Document)).Select(found => snapshot.Load(dense.Passages[found.Row].Doc))];
        }
        catch (EmbeddingException e)
        {
            LogWithout(e.Message);
            return [];
        }
    }

    /// <summary>The reading with the passages that only vectors found, in the order of both.</summary>
    private RankedHits Joined(Reading reading, IReadOnlyList<Passage> near, int top)
    {
        var known = reading.Candidates.Select(c => (c.Passage.Passage.Document, c.Passage.Passage.Ordinal)).ToHashSet();
        var more = near.Where(p => !known.Contains((p.Document, p.Ordinal))).Select((p, i) => new Candidate(AnalysedPassage.Of(p, lexicon), 0, reading.Candidates.Count + i));
        var candidates = reading.Candidates.Concat(more).ToList();
        var sentences = ranker.Rank(reading.Question, reading.Words, candidates).OrderByDescending(s => s.Score)
            .ThenBy(s => s.Candidate.Passage.Passage.Document, StringComparer.Ordinal).ThenBy(s => s.Sentence.Sentence.Span.Start).ToList();
        var joined = reading with { Candidates = candidates, Sentences = sentences };

        var ranked = PassageSearch.Hits(joined, candidates.Count).ToDictionary(h => (h.Passage.Document, h.Passage.Ordinal));
        var words = PassageSearch.Hits(reading, candidates.Count).Select(h => h.Passage).ToList();
        var hits = RankFusion.Fuse(words, near).Take(top)
            .Select((f, i) => (ranked.GetValueOrDefault((f.Passage.Document, f.Passage.Ordinal)) ?? new Hit(f.Passage, 0, 0)) with { Score = f.Score, Rank = i + 1 });
        return new(joined, [.. hits]);
    }

    private static bool MayRead(Question question, string path) =>
        question.Access.Allows(path) && (question.Documents.Count == 0 || question.Documents.Any(d => path == d || path.StartsWith(d.TrimEnd('/') + "/", StringComparison.Ordinal)));

    [LoggerMessage(LogLevel.Debug, "Answered by words alone: {Reason}.")]
    private partial void LogWithout(string reason);
}
