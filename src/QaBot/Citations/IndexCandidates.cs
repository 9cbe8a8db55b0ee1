using Lucene.Net.Index;
using Lucene.Net.Search;
using QaBot.Indexing;
using QaBot.Language;
using Terms = QaBot.Language.Terms;

namespace QaBot.Citations;

/// <summary>
/// Candidates from the index by the words as written: first passages that have all of them, then those that share the rarest,
/// of which only as many are asked for as keeps the cost small however large the index.
/// </summary>
internal sealed class IndexCandidates(PassageIndex index, Lexicon lexicon)
{
    private const int RarestWords = 16;
    private const int FewestWords = 3;
    private const int MostPostings = 20_000;
    private static readonly string Words = PassageSchema.Text(TermField.Exact);

    /// <summary>The passages, best first; see <see cref="PassageCandidates"/>.</summary>
    public IReadOnlyList<Passage> Find(string text, int top, Access access)
    {
        var terms = Terms.Of(TermField.Exact, lexicon.Tokens(text)).Distinct(StringComparer.Ordinal).ToList();
        using var snapshot = index.Acquire();
        var reader = snapshot.Searcher.IndexReader;
        var rarest = terms.Select(word => new Term(Words, word)).Select(term => (Term: term, Frequency: reader.DocFreq(term)))
            .Where(word => word.Frequency > 0).OrderBy(word => word.Frequency).Take(RarestWords).ToList();
        if (rarest.Count == 0)
        {
            return [];
        }

        var affordable = rarest.TakeWhile((word, i) => i < FewestWords || rarest.Take(i + 1).Sum(other => (long)other.Frequency) <= MostPostings);
        var found = Search(snapshot, rarest.Select(word => word.Term), Occur.MUST, top, access)
            .Concat(Search(snapshot, affordable.Select(word => word.Term), Occur.SHOULD, top, access));
        return [.. found.Distinct().Select(snapshot.Load)];
    }

    private static IEnumerable<int> Search(IndexSnapshot snapshot, IEnumerable<Term> words, Occur occur, int top, Access access)
    {
        var query = new BooleanQuery();
        foreach (var word in words)
        {
            query.Add(new TermQuery(word), occur);
        }

        return snapshot.Searcher.Search(query, Readable(access), top).ScoreDocs.Select(hit => hit.Doc);
    }

    private static QueryWrapperFilter? Readable(Access access)
    {
        if (access.Collections is null)
        {
            return null;
        }

        var allowed = new BooleanQuery();
        foreach (var collection in access.Collections)
        {
            allowed.Add(new TermQuery(new Term(PassageSchema.Collection, collection)), Occur.SHOULD);
        }

        return new(allowed);
    }
}
