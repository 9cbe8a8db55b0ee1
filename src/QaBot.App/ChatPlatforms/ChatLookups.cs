using System.Globalization;
using System.Text.RegularExpressions;
using QaBot.Citations;

namespace QaBot.App.ChatPlatforms;

/// <summary>Looks up the citation ids and quotations that people send to the bot.</summary>
internal sealed partial class ChatLookups(CitationLookup citations, QuotationCheck quotations, SourceLinks links, LookupTexts texts)
{
    private const int LeastWords = 4;
    private const int MostAround = 600;
    private const int MostPlaces = 3;
    private const int MostRemarks = 6;

    /// <summary>What a message that is nothing but an id or a quotation leads to; <see langword="null"/> if it is a question.</summary>
    /// <param name="text">The message.</param>
    /// <param name="access">What may be read where it was written.</param>
    public LookupView? Find(string text, Access access)
    {
        if (CitationId.Parse(text) is not null)
        {
            // Some words of ten letters look like an id. Those that are none are questions.
            var found = Citation(text, access);
            return found.Places.Count > 0 || text.Any(c => char.IsDigit(c) || c == '-') ? found : null;
        }

        return Quotation().Match(text) is { Success: true } quoted && quoted.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length >= LeastWords
            ? Check(quoted.Groups[1].Value, access)
            : null;
    }

    /// <summary>The passage of a citation, and whether it still stands.</summary>
    /// <param name="id">The citation's id.</param>
    /// <param name="access">What may be read where it was asked for.</param>
    public LookupView Citation(string id, Access access)
    {
        if (citations.Find(id, access) is not { } verdict)
        {
            return new(Say(texts.Unknown, TextCut.At(id, 40)), []);
        }

        var (was, context, marked) = (verdict.Citation, verdict.Context, verdict.Marked);
        var place = new LookupPlace(
            SourceLinks.NameOf(verdict.Now), links.PlaceOf(verdict.Lines, verdict.Page, verdict.Locator), links.AddressOf(verdict.Now))
        {
            Before = End(context[..marked.Start]),
            Marked = marked.In(context),
            After = TextCut.Beginning(context[marked.End..], MostAround),
            Remarks = verdict.Status == VerdictStatus.Changed ? [Say(texts.Was, was.Quote)] : [],
        };
        return new(Say(texts.Citation[verdict.Status], verdict.Id), [place]);
    }

    private LookupView Check(string quotation, Access access)
    {
        var verdict = quotations.Check(quotation, access);
        return new(texts.Quotation[verdict.Status], [.. verdict.Matches.Take(MostPlaces).Select(PlaceOf)]);
    }

    private LookupPlace PlaceOf(QuotationPlace found) => new(
        SourceLinks.NameOf(found.Title, found.Heading, found.Document), links.PlaceOf(found.Lines, found.Page, found.Locator), null)
    {
        Marked = TextCut.Beginning(found.Text, 2 * MostAround),
        Remarks = [.. found.Differences.Take(MostRemarks).Select(InWords)],
    };

    private string InWords(WordDifference difference) => difference.Kind switch
    {
        DifferenceKind.Added => Say(texts.Added, difference.Quoted),
        DifferenceKind.Omitted => Say(texts.Omitted, difference.Source),
        _ => Say(texts.Changed, difference.Quoted, difference.Source),
    };

    private static string End(string text) => text.Length <= MostAround ? text : $"…{text[^MostAround..]}";

    private static string Say(string words, params object[] values) => string.Format(CultureInfo.InvariantCulture, words, values);

    [GeneratedRegex("""\A\s*[„“”"»«](.{1,4000})[“”"«»]\s*[.?!]?\s*\z""", RegexOptions.Singleline)]
    private static partial Regex Quotation();
}
