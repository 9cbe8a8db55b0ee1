namespace QaBot.Retrieval;

/// <summary>How one word of a query stands in a passage.</summary>
/// <param name="Word">The word as asked.</param>
/// <param name="Found">The word of the passage that stands for it best, in lower case; <see langword="null"/> if none does.</param>
/// <param name="Weight">How well it does, from 0 to 1: 1 is the word itself or its inflection, less a relative, a compound, a synonym, a near spelling.</param>
/// <param name="Rarity">How rare the word is in the documents (BM25's inverse document frequency); rare words count for more.</param>
/// <param name="Where">The part of the passage in which it stands.</param>
public sealed record MatchedWord(string Word, string? Found, double Weight, double Rarity, MatchPlace Where);

/// <summary>The part of a passage in which a word was found.</summary>
public enum MatchPlace
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>In the passage itself.</summary>
    Text,

    /// <summary>In the heading or question that governs it.</summary>
    Heading,

    /// <summary>In the document's title.</summary>
    Title,
}

/// <summary>Says which word of a query matched what in a passage.</summary>
public static class Explanation
{
    /// <summary>One entry for each content word of the query; empty if <paramref name="hits"/> do not come from the retriever.</summary>
    /// <param name="hits">What the retriever gave.</param>
    /// <param name="hit">One of them.</param>
    public static IReadOnlyList<MatchedWord> Of(IReadOnlyList<Hit> hits, Hit hit)
    {
        if (hits is not RankedHits ranked || ranked.Reading.Candidates.FirstOrDefault(c => ReferenceEquals(c.Passage.Passage, hit.Passage)) is not { } candidate)
        {
            return [];
        }

        var passage = candidate.Passage;
        return [.. ranked.Reading.Words.Select(word =>
        {
            (string? Found, double Weight, MatchPlace Where) best = (null, 0, MatchPlace.None);
            foreach (var (form, where) in passage.Sentences.SelectMany(sentence => sentence.Content).Select(form => (form, MatchPlace.Text))
                .Concat(passage.Heading.Select(form => (form, MatchPlace.Heading))).Concat(passage.Title.Select(form => (form, MatchPlace.Title))))
            {
                var weight = word.With(form, passage.IsEnglish);
                best = weight > best.Weight ? (form.Lower, weight, where) : best;
            }

            return new MatchedWord(word.Word.Written, best.Found, Math.Round(best.Weight, 2), Math.Round(word.Idf, 2), best.Where);
        })];
    }
}
