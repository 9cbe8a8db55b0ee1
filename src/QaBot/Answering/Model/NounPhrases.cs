using System.Globalization;

namespace QaBot.Answering.Model;

/// <summary>What a noun stands with: the noun it belongs to, the rest of its compound, whose word it is.</summary>
internal static class NounPhrases
{
    /// <summary>The noun to which what stands behind a preposition belongs: "die Verantwortung für den Einsatz".</summary>
    public static ReadWord? Governor(ReadText text, ReadWord word)
    {
        var at = text.Place(word) - 1;
        while (at > 0 && !text.Words[at].IsCapital && WordRoles.PrepositionOf(text, word) is not null)
        {
            at--;
        }

        if (at >= 0 && text.Words[at + 1].Form.Normal is "und" or "oder" && text.Words[at].IsCapital)
        {
            return Governor(text, text.Words[at]);
        }

        return at >= 0 && WordRoles.Of(text, word) == WordRole.Prepositional && text.Words[at].IsCapital && text.Words[at].Segment == word.Segment
            && at + 1 < text.Words.Count && text.Words[at + 1].Form.Normal == WordRoles.PrepositionOf(text, word)
            && text.Words.Count(w => w.Form.Stem == text.Words[at].Form.Stem) == 1 ? text.Words[at] : null;
    }

    /// <summary>The noun that a genitive or a part of a name belongs to; otherwise the word itself.</summary>
    public static ReadWord Anchor(ReadText text, ReadWord word)
    {
        var at = text.Place(word);
        var first = at;
        while (first > 0 && text.Words[first - 1].IsCapital && text.Words[first - 1].Token.End + 1 == text.Words[first].Token.Start)
        {
            first--;
        }

        return WordRoles.Of(text, text.Words[first]) == WordRole.Genitive && Head(text, text.Words[first]) is { } head ? head : text.Words[first];
    }

    /// <summary>The noun before a genitive, with which it moves.</summary>
    public static ReadWord? Head(ReadText text, ReadWord word) =>
        text.Words.Take(text.Place(word)).Reverse().SkipWhile(w => w.IsCapital).FirstOrDefault(w => w.IsCapital);

    /// <summary>A date may move behind any preposition: "das Treffen vom 4. September", "das Treffen am 4. September".</summary>
    public static bool IsMonth(ReadWord word) => CultureInfo.GetCultureInfo("de-DE").DateTimeFormat.MonthNames.Contains(word.Written);

    /// <summary>"laut Macron", "nach den Worten Macrons": who says so may be named anywhere.</summary>
    public static bool IsAttributed(ReadText text, ReadWord word) =>
        text.Words.Skip(text.Place(word) + 1).FirstOrDefault()?.Form.Normal == "zufolge" || text.Words.Take(text.Place(word)).TakeLast(3).Any(w => w.Form.Normal is "laut" or "worten" or "angaben" or "auffassung" or "ansicht" or "einschatzung" or "sicht" or "meinung" or "darstellung");

    /// <summary>"EU" in "EU-Klausel".</summary>
    public static bool IsFirstPart(ReadText text, ReadWord first, ReadWord second) => first.Token.End + 1 == second.Token.Start && text.Text[first.Token.End] == '-';

    /// <summary>The head of a compound written with hyphens: "Mitglieder" of "NATO-Mitglieder".</summary>
    public static ReadWord Last(ReadText text, ReadWord word)
    {
        var at = text.Place(word);
        while (at + 1 < text.Words.Count && text.Words[at].Token.End + 1 == text.Words[at + 1].Token.Start && text.Text[text.Words[at].Token.End] == '-')
        {
            at++;
        }

        return text.Words[at];
    }
}
