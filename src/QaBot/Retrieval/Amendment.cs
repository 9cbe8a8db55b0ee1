using System.Text.RegularExpressions;

namespace QaBot.Retrieval;

/// <summary>What a later document says to change what an earlier one of its series says: "wird vom 1. April auf den 5. Oktober verlegt", "In Abänderung …".</summary>
internal static partial class Amendment
{
    // In letters: below are "TOP", "§" and numbers.
    private const int ShortestWord = 4;

    /// <summary>The sentence that changes what <paramref name="sentence"/> says; of several the one that answers best.</summary>
    public static ScoredSentence? Of(ScoredSentence sentence, IReadOnlyList<ScoredSentence> sentences) =>
        sentences.Where(s => s.Candidate.Passage.Edition.IsLaterThan(sentence.Candidate.Passage.Edition) && IsChange(s, sentence)).MaxBy(s => s.Score);

    /// <summary>Whether two sentences of different versions speak of the same.</summary>
    public static bool IsCounterpart(ScoredSentence a, ScoredSentence b) =>
        IsShared([.. a.Sentence.Content.Select(w => w.Root)], [.. b.Sentence.Content.Select(w => w.Root)]) || IsChange(a, b) || IsChange(b, a);

    /// <summary>Whether a sentence only says that something is changed ("Der Beschluss 2025-06 wird geändert."), and the next one how.</summary>
    public static bool IsAnnouncement(string sentence) => Change().IsMatch(sentence) && Reference().IsMatch(sentence);

    private static bool IsChange(ScoredSentence change, ScoredSentence changed)
    {
        var (later, earlier) = (change.Candidate.Passage, changed.Candidate.Passage);
        var text = change.Sentence.Text;
        if (change.Index > 0 && later.Sentences[change.Index - 1].Text is var before && IsAnnouncement(before) && Names(Reference(), before, earlier.Passage.Text))
        {
            return true;
        }

        return Change().IsMatch(text) && (IsShared(Subject(later), Subject(earlier)) || Names(OldValue(), text, earlier.Passage.Text));
    }

    private static bool IsShared(HashSet<string> a, HashSet<string> b)
    {
        var shared = a.Count(b.Contains);
        return shared > 0 && shared * 2 >= Math.Min(a.Count, b.Count);
    }

    private static HashSet<string> Subject(AnalysedPassage passage) =>
        [.. passage.Heading.Except(passage.Title).Select(w => w.Root).Where(r => r.Length >= ShortestWord && !char.IsDigit(r[0]))];

    /// <summary>Whether what the pattern finds in the change stands in the earlier text.</summary>
    private static bool Names(Regex what, string change, string text) =>
        what.Matches(change).Any(m => Holds(text, m.Groups[1].Value));

    /// <summary>Whether a number or date stands in the text as it is, not as part of a longer one.</summary>
    private static bool Holds(string text, string value)
    {
        for (var at = text.IndexOf(value, StringComparison.Ordinal); at >= 0; at = text.IndexOf(value, at + 1, StringComparison.Ordinal))
        {
            var end = at + value.Length;
            var goesOn = end < text.Length && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' or '/' or '-' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])));
            if (!goesOn && !(at > 0 && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] is '.' or ',' or '/' or '-')))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(
        @"\b(verschoben|(vor)?verlegt|vorgezogen|erhöht|angehoben|heraufgesetzt|(ab)?gesenkt|herab(gesetzt|gestuft)|ermäßigt|reduziert|verringert|gekürzt|verlängert|verkürzt|ausgeweitet|steigt|sinkt"
        + @"|(ab)?geändert|abänderung|änderung|aufgehoben|zurückgenommen|ersetzt|abgelöst|gestrichen|widerrufen|abgeschafft|entfällt|nunmehr|statt|anstelle|anstatt|neu (fest)?(gefasst|gesetzt|gelegt)|nicht (mehr|länger)|nur noch"
        + @"|postponed|moved|brought forward|raised|lowered|reduced|increased|extended|shortened|amend\w*|replaced|repealed|cancelled|withdrawn|instead|no longer)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Change();

    [GeneratedRegex(@"\b(?:von|vom|statt|anstelle von|bisher|from|instead of)\s+(?:(?:bisher|der|den|dem|the)\s+)?(\d+(?:[.,:]\d+)*(?:\.\s*\p{L}+\s+\d{4})?)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OldValue();

    // The number of a decision: "2025-06", "14/2024".
    [GeneratedRegex(@"(?<![\d.,/-])(\d+[/-]\d+)(?![\d/-])", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
