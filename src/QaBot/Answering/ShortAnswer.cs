using System.Text.RegularExpressions;
using QaBot.Language;
using QaBot.Retrieval;

namespace QaBot.Answering;

/// <summary>Finds the number, date or name inside a quotation that answers the question by itself.</summary>
internal static partial class ShortAnswer
{
    /// <summary>Where it stands in <paramref name="quote"/>; <see langword="null"/> if none is plain.</summary>
    public static TextSpan? Find(QuestionAnalysis question, IReadOnlyList<WordMatch> words, string quote, bool isEnglish, Lexicon lexicon) => question.Kind switch
    {
        AnswerKind.Time => First(Date(), quote) ?? First(Year(), quote),
        AnswerKind.Duration => First(Span(), quote),
        AnswerKind.Number => Counted(question, words, quote, isEnglish, lexicon),
        AnswerKind.Amount => First(Measure(), quote) ?? Counted(question, words, quote, isEnglish, lexicon),
        AnswerKind.Person => First(Name(), quote, m => lexicon.Tokens(m) is [{ Form.IsStop: false }, ..] named && named.All(t => !words.Any(w => w.With(t.Form, isEnglish) > 0.6))),
        _ => null,
    };

    /// <summary>A number before the noun that is counted, or the only number there is.</summary>
    private static TextSpan? Counted(QuestionAnalysis question, IReadOnlyList<WordMatch> words, string quote, bool isEnglish, Lexicon lexicon)
    {
        var tokens = lexicon.Tokens(quote);
        var target = question.Target is { } form ? words.FirstOrDefault(w => w.Word.Form.Stem == form.Stem) : null;
        var numbers = Enumerable.Range(0, tokens.Count).Where(i => tokens[i].Form.IsNumber && !IsMark(quote, tokens[i]) && !words.Any(w => w.Word.Form.Normal == tokens[i].Form.Normal)).ToList();
        foreach (var i in numbers)
        {
            for (var j = i + 1; j < tokens.Count && j <= i + 3; j++)
            {
                if (target is not null && target.With(tokens[j].Form, isEnglish) > 0.5)
                {
                    return new(tokens[i].Start, tokens[j].End);
                }
            }
        }

        return numbers.Count == 1 ? new(tokens[numbers[0]].Start, tokens[numbers[0]].End) : null;
    }

    /// <summary>The number of a paragraph or an item, such as "(1)".</summary>
    private static bool IsMark(string quote, Token number) => number.End < quote.Length && quote[number.End] == ')';

    private static TextSpan? First(Regex pattern, string quote, Func<string, bool>? accepts = null)
    {
        foreach (Match match in pattern.Matches(quote))
        {
            if (accepts is null || accepts(match.Value))
            {
                return new(match.Index, match.Index + match.Length);
            }
        }

        return null;
    }

    [GeneratedRegex(@"\b(\d{1,2}\.\s?)?(Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(\s\d{4})?\b|\b\d{1,2}\.\d{1,2}\.\d{2,4}\b|\b\d{1,2}([:.]\d{2})?\sUhr\b", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"\b(1\d{3}|20\d{2})\b", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\b((seit|bis|für)\s)?([\d.,]+|ein(e[nmrs]?)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf)\s(\w+\s)?(Sekunde|Minute|Stunde|Tag|Werktag|Arbeitstag|Kalendertag|Woche|Monat|Jahr|Jahrzehnt)(en|e|n|s|es)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Span();

    [GeneratedRegex(@"\b\d[\d.,]*\s?(%|€|Prozent|Euro|EUR|Dollar|Cent|Mio\.|Mrd\.|Millionen|Milliarden|km²|km|m²|m|cm|mm|kg|g|t|l|ml|kWh|kW|W|V|A|bar|°C|Grad|Stunden|Tage|Jahre|Meter|Kilometer|Liter|Gramm|Kilogramm)(?!\w)(\s(Euro|Dollar|US-Dollar|Prozent))?|\b(ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwanzig)\s(Prozent|Euro|Millionen|Milliarden)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Measure();

    [GeneratedRegex(@"\b\p{Lu}\p{Ll}+(?:\s(?:von|van|de|der|zu))?(?:[\s-]\p{Lu}\p{Ll}+){1,2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
