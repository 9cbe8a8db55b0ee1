using System.Globalization;
using QaBot.Language;
using QaBot.Passages;

namespace QaBot.Citations;

/// <summary>
/// Adds to the place of a quotation which sentence of its paragraph it is: "§ 5 Abs. 2 Satz 1 Nr. 3". Documents do not number their
/// sentences, so they are counted; where counting leaves a doubt, no sentence is named.
/// </summary>
internal static class SentencePlace
{
    /// <summary>The place with the sentence; as it was where there is none to name.</summary>
    /// <param name="locator">The place as the document numbers it, or <see langword="null"/>.</param>
    /// <param name="source">The document.</param>
    /// <param name="quote">Where the quotation stands.</param>
    public static string? Of(string? locator, SourceDocument source, TextSpan quote)
    {
        if (PlaceSentences.Provision(locator) is not { } place || new PlaceSentences(source).At(locator, quote)?.Of(quote) is not { } touched)
        {
            return locator;
        }

        // Text behind a list stands at the paragraph again.
        var outer = place.Parts.TakeWhile(static part => part.Unit is not (LocatorUnit.Number or LocatorUnit.Letter)).ToList();
        var inner = touched.IsInList ? place.Parts.Skip(outer.Count) : [];
        var isWhole = touched.First == 1 && touched.Last == touched.Known && !inner.Any();
        return isWhole ? (place with { Parts = outer }).Normalized : (place with { Parts = [.. outer, Sentence(touched), .. inner] }).Normalized;
    }

    private static LocatorPart Sentence(CountedSentences touched) =>
        new(LocatorUnit.Sentence, Written(touched.First), touched.Last > touched.First ? Written(touched.Last) : null);

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
