using Lucene.Net.Index;
using Lucene.Net.Search;
using QaBot.Indexing;
using QaBot.Language;

namespace QaBot.Retrieval;

/// <summary>Fetches candidates from one state of the index and reads them closely.</summary>
/// <param name="searcher">The index.</param>
/// <param name="load">Gives the passage of a Lucene document number.</param>
/// <param name="lexicon">Reads words.</param>
/// <param name="ranker">Scores sentences.</param>
internal sealed class PassageSearch(IndexSearcher searcher, Func<int, Passage> load, Lexicon lexicon, SentenceRanker ranker)
{
    /// <summary>A passage that spans more lines than these is pointed at by its best sentence.</summary>
    private const int PointedLines = 3;

    /// <summary>Reads the question against the index.</summary>
    public Reading Read(QuestionAnalysis analysis, Question question, int candidates)
    {
        var words = analysis.Words.Select(Rarity).ToList();
        var found = Candidates(analysis, question, candidates);
        var sentences = ranker.Rank(analysis, words, found);
        sentences.Sort(ByScore);
        return new(analysis, words, found, sentences);
    }

    /// <summary>The passages of a reading, ordered by how likely they hold the answer in any of their sentences.</summary>
    public static RankedHits Hits(Reading reading, int top)
    {
        var passages = reading.Sentences.GroupBy(s => s.Candidate)
            .Select(group => (Best: group.First(), Score: Whole(group)))
            .OrderByDescending(p => p.Score).ThenBy(p => p.Best.Candidate.Rank)
            .Take(top);
        return new(reading, [.. passages.Select((p, i) => new Hit(p.Best.Candidate.Passage.Passage, p.Score, i + 1)
        {
            Lines = p.Best.Candidate.Passage.Passage.Lines.Count <= PointedLines ? p.Best.Candidate.Passage.Passage.Lines : p.Best.Sentence.Sentence.Lines,
        })]);
    }

    /// <summary>Half the best sentence's score, half the logarithm of the summed probabilities of all: a passage that speaks of it throughout gains.</summary>
    private static double Whole(IEnumerable<ScoredSentence> sentences)
    {
        var scores = sentences.Select(s => s.Score).ToList();
        var best = scores.Max();
        return best + (0.5 * Math.Log(scores.Sum(s => Math.Exp(s - best))));
    }

    private List<Candidate> Candidates(QuestionAnalysis analysis, Question question, int top)
    {
        if (analysis.Words.Count == 0)
        {
            return [];
        }

        var docs = searcher.Search(QuestionQuery.Build(analysis, question.Access, question.Documents, searcher.IndexReader), top).ScoreDocs;
        return [.. docs
            .Select(d => (Passage: load(d.Doc), d.Score))
            .OrderByDescending(d => d.Score).ThenBy(d => d.Passage.Document, StringComparer.Ordinal).ThenBy(d => d.Passage.Ordinal)
            .Select((d, rank) => new Candidate(AnalysedPassage.Of(d.Passage, lexicon), d.Score, rank))];
    }

    private WordMatch Rarity(QuestionWord word)
    {
        var reader = searcher.IndexReader;
        var field = PassageSchema.Text(TermField.Stem);
        var df = reader.DocFreq(new Term(field, word.Form.Stem));
        var total = Math.Max(1, reader.GetDocCount(field));
        var root = df > 0 ? df : reader.DocFreq(new Term(PassageSchema.Text(TermField.Root), word.Form.Root));
        return new(word, root > 0) { Idf = Math.Log(1 + ((total - Math.Min(root, total) + 0.5) / (root + 0.5))) };
    }

    private static int ByScore(ScoredSentence a, ScoredSentence b)
    {
        var order = b.Score.CompareTo(a.Score);
        order = order != 0 ? order : string.CompareOrdinal(a.Candidate.Passage.Passage.Document, b.Candidate.Passage.Passage.Document);
        return order != 0 ? order : a.Sentence.Sentence.Span.Start.CompareTo(b.Sentence.Sentence.Span.Start);
    }
}
