using Lucene.Net.Index;
using Lucene.Net.Search;
using QaBot.Indexing;
using QaBot.Language;

namespace QaBot.Retrieval;

/// <summary>
/// Builds the query that fetches candidates: one weighted term for each word in each view of the text. No query parser is
/// involved, so nothing a user types is syntax. The weights are those that did best on held-out sets; they are flat.
/// </summary>
internal static class QuestionQuery
{
    private const int MaxGrams = 64;

    // A large thesaurus has dozens of words for one; Lucene takes 1024 terms in all.
    private const int MaxRelated = 250;

    // A 4-gram in more passages than these, and in more than one of fifty, is left out: endings such as "-ung" say nothing of a
    // passage, and in a large index reading where they occur would be nine tenths of the work.
    private const int CommonGram = 2000;
    private const int CommonShare = 50;

    /// <summary>The query of a question, limited to what may be read.</summary>
    /// <param name="question">The question.</param>
    /// <param name="access">What may be read.</param>
    /// <param name="documents">The documents or folders to look in; all if empty.</param>
    /// <param name="reader">The index; tells how common words are.</param>
    public static BooleanQuery Build(QuestionAnalysis question, Access access, IReadOnlyList<string> documents, IndexReader reader)
    {
        var query = new BooleanQuery(disableCoord: true);
        var (grams, others) = (0, 0);
        string? previous = null;
        foreach (var word in question.Words)
        {
            var boost = word.IsAsked ? 1f : 0.4f;

            // A question that names a place names its document beside it: "§ 5 der Satzung".
            var isBesidePlace = question.Locators.Count > 0 && word.IsAsked;
            var form = word.Form;
            Add(query, TermField.Exact, form.Normal, 0.3f * boost);
            Add(query, TermField.Stem, form.Stem, 1f * boost);
            Add(query, TermField.Root, form.Root, 0.4f * boost);
            AddHeading(query, TermField.Root, form.Root, 0.6f * boost, isBesidePlace ? 2 : 0.25f * boost);
            if (form.English != form.Stem)
            {
                Add(query, TermField.Stem, form.English, 0.5f * boost);
            }

            foreach (var related in word.Related.OrderByDescending(r => r.Weight).TakeWhile(_ => others++ < MaxRelated))
            {
                Add(query, TermField.Root, related.Root, 0.5f * related.Weight * boost);
                AddHeading(query, TermField.Root, related.Root, 0.3f * related.Weight * boost, 0);
            }

            foreach (var related in word.EnglishStems.TakeWhile(_ => others++ < MaxRelated))
            {
                Add(query, TermField.Stem, related.Root, 0.5f * related.Weight * boost);
            }

            foreach (var gram in form.Grams)
            {
                if (grams < MaxGrams && !IsCommon(gram, reader))
                {
                    grams++;
                    Add(query, TermField.Gram, gram, 0.3f * boost);
                    AddHeading(query, TermField.Gram, gram, 0.12f * boost, isBesidePlace ? 0.3f : 0);
                }
            }

            if (previous is not null)
            {
                Add(query, TermField.Pair, QaBot.Language.Terms.Pair(previous, form.Stem), 0.3f * boost);
            }

            previous = form.Stem;
        }

        foreach (var locator in question.Locators)
        {
            AddPlaces(query, locator.Terms, 4);
            AddPlaces(query, locator.LooseTerms, 2);
        }

        return Limited(query, access, documents);
    }

    private static void AddPlaces(BooleanQuery query, IEnumerable<string> terms, float boost)
    {
        foreach (var term in terms)
        {
            query.Add(new TermQuery(new Term(PassageSchema.Place, term)) { Boost = boost }, Occur.SHOULD);
        }
    }

    private static bool IsCommon(string gram, IndexReader reader)
    {
        var limit = Math.Max(CommonGram, reader.MaxDoc / CommonShare);
        return reader.MaxDoc > limit && reader.DocFreq(new Term(PassageSchema.Text(TermField.Gram), gram)) > limit;
    }

    private static BooleanQuery Limited(BooleanQuery query, Access access, IReadOnlyList<string> documents)
    {
        if (access.Collections is null && documents.Count == 0)
        {
            return query;
        }

        var limited = new BooleanQuery(disableCoord: true) { { query, Occur.MUST } };
        if (access.Collections is not null)
        {
            limited.Add(AnyOf(access.Collections.Select(c => (Query)new TermQuery(new Term(PassageSchema.Collection, c)))), Occur.MUST);
        }

        if (documents.Count > 0)
        {
            limited.Add(AnyOf(documents.SelectMany(Within)), Occur.MUST);
        }

        return limited;
    }

    private static IEnumerable<Query> Within(string path)
    {
        yield return new TermQuery(new Term(PassageSchema.Path, path));
        yield return new PrefixQuery(new Term(PassageSchema.Path, path.TrimEnd('/') + "/"));
    }

    private static ConstantScoreQuery AnyOf(IEnumerable<Query> queries)
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var query in queries)
        {
            any.Add(query, Occur.SHOULD);
        }

        return new ConstantScoreQuery(any) { Boost = 0 };
    }

    private static void AddHeading(BooleanQuery query, TermField field, string term, float heading, float title)
    {
        query.Add(new TermQuery(new Term(PassageSchema.Heading(field), term)) { Boost = heading }, Occur.SHOULD);
        if (title > 0)
        {
            query.Add(new TermQuery(new Term(PassageSchema.Title(field), term)) { Boost = title }, Occur.SHOULD);
        }
    }

    private static void Add(BooleanQuery query, TermField field, string term, float boost) =>
        query.Add(new TermQuery(new Term(PassageSchema.Text(field), term)) { Boost = boost }, Occur.SHOULD);
}
