using System.Text.RegularExpressions;

namespace QaBot.Answering.Model;

/// <summary>Recognises a model that says it found no answer.</summary>
internal static partial class Refusals
{
    private static readonly string[] Marks = ["KEINE ANTWORT", "NO ANSWER"];

    /// <summary>Whether the statement says that there is no answer; where it cites nothing, plainer words are enough.</summary>
    public static bool IsRefusal(string statement, bool isCited)
    {
        var plain = statement.Trim().Trim('*', '"', '„', '“', '.', '!', ' ');
        return Array.Exists(Marks, mark => plain.Equals(mark, StringComparison.OrdinalIgnoreCase)) || Phrase().IsMatch(plain) || (!isCited && Missing().IsMatch(plain));
    }

    /// <summary>Whether what has come so far may become the mark for no answer; it is not shown then.</summary>
    public static bool MayBegin(string begun)
    {
        var plain = begun.TrimStart();
        return Array.Exists(Marks, mark => mark.StartsWith(plain, StringComparison.Ordinal));
    }

    [GeneratedRegex(
        @"\b(ich wei(ß|ss) (es )?(leider )?nicht|ich kann (diese|die|ihre|deine) frage[^.]{0,60}nicht (beantworten|sagen)|kann (leider )?nicht beantwortet werden|lässt sich[^.]{0,60}nicht (beantworten|entnehmen)|(dazu|darüber|hierzu) (steht|findet sich|gibt es|enthalten|finden sich|liegen)[^.]{0,60}(nichts|keine)|(textstellen|passagen|texte|dokumente|quellen|dokumenten|textstellen|passagen)[^.]{0,60}(enthalten|nennen|geben|sagen|finden|liefern|steht|findet)[^.]{0,40}(keine|nichts|nicht)|keine (informationen?|angaben?|antwort)[^.]{0,40}(dazu|darüber|hierzu|enthalten|vorhanden|gefunden|in den)|(geht|gehen)[^.]{0,60}nicht hervor|i (do not|don['’]t) know|i (cannot|can['’]t|am unable to) answer|cannot be answered|(passages?|documents?|text|sources?|context) (do|does)(n['’]t| not) (say|contain|mention|state|provide|answer)|no information (about|on|is|in)|not (mentioned|stated|contained) in the (passages?|documents?|text|sources?))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Phrase();

    /// <summary>"Das steht nicht in den Textstellen", "In den Dokumenten wird kein Preis genannt".</summary>
    [GeneratedRegex(
        @"^(?=.*\b(textstellen?|passagen?|texte?|dokumenten?|quellen|unterlagen|kontext)\b)(?=.*\b(nichts?|kein\w*)\b)(?=.*\b(steht|stehen|enthalten|enthält|nennen|nennt|genannt|gibt|angegeben|finden|findet|gefunden|liefern|erwähnt|entnehmen)\b).{1,160}$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Missing();
}
