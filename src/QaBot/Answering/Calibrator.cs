using Lucene.Net.Index;
using Lucene.Net.Search;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QaBot.Indexing;
using QaBot.Language;
using QaBot.Retrieval;

namespace QaBot.Answering;

/// <summary>
/// Asks the documents questions made of their own sentences, once with the passage that answers each and once without it. Where
/// the documents seem to bear out even what was taken away from them, because all speak of one subject, more is asked of an answer.
/// </summary>
internal sealed class Calibrator(
    PassageIndex index, Lexicon lexicon, QuestionReader reader, SentenceRanker ranker, Opposites opposites, Calibration calibration,
    IOptions<RetrievalOptions> retrieval, ILogger<Calibrator> log) : IIndexFollowUp
{
    private const int Questions = 120;
    private const int Enough = 20;
    private const int LeastWords = 7;
    private const int MostAsked = 5;

    // How much the number of passages may change before it is done again.
    private const double Growth = 0.1;

    // Log-odds. Below Strange, questions without their passage look as they do over many unrelated documents, and the setting
    // holds as it is; above Told, the answer evidently stands elsewhere as well and shows nothing. Measured: docs/quality.md.
    private const double Strange = -1.85;
    private const double Told = 2;
    private const double Slope = 2.4;
    private const double Most = 1.55;

    /// <inheritdoc/>
    public Task RunAsync(CancellationToken cancellation)
    {
        using var snapshot = index.Acquire();
        if (Math.Abs(snapshot.Passages - calibration.Passages) <= Growth * calibration.Passages)
        {
            return Task.CompletedTask;
        }

        try
        {
            calibration.Keep(Shift(Removed(snapshot, cancellation)), snapshot.Passages);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("The calibration could not be kept: {Reason}", e.Message);
        }

        return Task.CompletedTask;
    }

    /// <summary>What to add to the log-odds of the caution.</summary>
    /// <param name="removed">Log-odds of support for questions whose passage was taken away.</param>
    internal static double Shift(IReadOnlyList<double> removed)
    {
        var gone = removed.Where(r => r < Told).ToList();
        if (gone.Count < Enough)
        {
            return 0;
        }

        var told = 1 - ((double)gone.Count / removed.Count);
        return Math.Clamp(Slope * (gone.Average() - Strange), 0, Most) * Math.Max(0, 1 - (2.5 * told));
    }

    private List<double> Removed(IndexSnapshot snapshot, CancellationToken cancellation)
    {
        var result = new List<double>();
        var passages = Passages(snapshot.Searcher.IndexReader);
        var search = new PassageSearch(snapshot.Searcher, snapshot.Find, lexicon, ranker);

        // The same documents give the same questions.
        var random = new Random(passages.Count);
        for (var i = 0; i < Questions * 4 && result.Count < Questions && passages.Count > 0; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var id = passages[random.Next(passages.Count)];
            if (snapshot.Load(id) is { IsBoilerplate: false } passage && Question(AnalysedPassage.Of(passage, lexicon), random) is { } question
                && Without(search, passage, question) is { } support)
            {
                result.Add(support);
            }
        }

        return result;
    }

    private static List<int> Passages(IndexReader reader)
    {
        var ids = new List<int>();
        var live = MultiFields.GetLiveDocs(reader);
        var paths = MultiFields.GetTerms(reader, PassageSchema.Path)?.GetEnumerator();
        while (paths?.MoveNext() == true)
        {
            for (var docs = paths.Docs(live, null); docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS;)
            {
                ids.Add(docs.DocID);
            }
        }

        return ids;
    }

    private string? Question(AnalysedPassage passage, Random random)
    {
        var sentences = passage.Sentences.Where(s => s.Content.Length >= LeastWords).ToList();
        if (sentences.Count == 0)
        {
            return null;
        }

        var text = sentences[random.Next(sentences.Count)].Text;
        var tokens = lexicon.Tokens(text);
        var words = ContentWords.Of(text, tokens, lexicon).Where(_ => random.Next(2) == 0).Take(MostAsked).Select(w => tokens[w.Token].In(text)).ToList();
        return words.Count < 2 ? null : $"Was {string.Join(' ', words)}?";
    }

    private double? Without(PassageSearch search, Passage passage, string text)
    {
        var reading = search.Read(reader.Read(text), new Question(text), retrieval.Value.Candidates);
        if (!reading.Candidates.Any(IsIt))
        {
            return null;
        }

        var without = reading with
        {
            Candidates = [.. reading.Candidates.Where(c => !IsIt(c))],
            Sentences = [.. reading.Sentences.Where(s => !IsIt(s.Candidate))],
        };
        var confidence = Math.Clamp(Support.Of(without, SupportModel.BuiltIn, 0, opposites.AreOpposite).Confidence, 1e-4, 1 - 1e-4);
        return Math.Log(confidence / (1 - confidence));

        bool IsIt(Candidate c) => c.Passage.Passage.Document == passage.Document && c.Passage.Passage.Ordinal == passage.Ordinal;
    }
}
