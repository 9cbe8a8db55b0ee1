namespace QaBot.Answering.Model;

/// <summary>What a noun can be in its clause, as far as what stands before it tells.</summary>
internal enum WordRole
{
    /// <summary>Subject or object: no preposition and no oblique article before it.</summary>
    Core,

    /// <summary>Surely the subject: "der" that belongs to no noun before it.</summary>
    Subject,

    /// <summary>Part of another noun: "die Klausel der EU", "Putins Kriegsführung".</summary>
    Genitive,

    /// <summary>Dative or accusative, by its article.</summary>
    Oblique,

    /// <summary>Behind a preposition.</summary>
    Prepositional,
}

/// <summary>Tells the <see cref="WordRole"/> of nouns.</summary>
internal static class WordRoles
{
    private const int Reach = 6;

    private static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal)
    {
        "an", "am", "auf", "aus", "bei", "beim", "durch", "fur", "gegen", "gegenuber", "hinter", "im", "in", "ins", "laut", "mit", "nach", "neben", "ohne", "per", "pro", "je", "seit", "trotz", "uber", "um", "unter", "vom", "von", "vor", "wegen", "zu", "zum", "zur", "zwischen", "innerhalb", "ausserhalb", "hinsichtlich", "bezuglich", "seitens", "als", "of", "by", "with", "from", "to", "against", "for", "on", "at", "as",
    };

    private static readonly HashSet<string> Oblique = new(StringComparer.Ordinal)
    {
        "den", "dem", "des", "einem", "eines", "einen", "einer", "diesem", "dieses", "diesen", "seinem", "seines", "seinen", "ihrem", "ihres", "ihren", "allen", "aller", "beiden",
    };

    /// <summary>The preposition that governs a noun, folded ("im" and "in" are one); <see langword="null"/> if none does.</summary>
    public static string? PrepositionOf(ReadText text, ReadWord word)
    {
        var at = text.Place(word);
        for (var i = at - 1; i >= Math.Max(0, at - Reach) && text.Words[i].Segment == word.Segment && !ReadText.IsSurelyVerb(text.Words[i]); i--)
        {
            if (Prepositions.Contains(text.Words[i].Form.Normal) && !IsPartitive(text, i) && !IsNested(text, i))
            {
                return text.Words[i].Form.Normal switch { "im" or "ins" => "in", "am" => "an", "zum" or "zur" => "zu", "vom" => "von", "beim" => "bei", "pro" => "je", var plain => plain };
            }
        }

        return null;
    }

    /// <summary>The role of a noun in its text.</summary>
    public static WordRole Of(ReadText text, ReadWord word)
    {
        var at = text.Place(word);
        if (at + 1 < text.Words.Count && word.Written.EndsWith('s') && word.Form.Normal != word.Form.Stem && text.Words[at + 1].IsCapital)
        {
            return WordRole.Genitive;
        }

        for (var i = at - 1; i >= Math.Max(0, at - Reach); i--)
        {
            var before = text.Words[i];
            if (IsPartitive(text, i))
            {
                continue;
            }

            if (before.Segment != word.Segment)
            {
                return WordRole.Core;
            }

            if (i > 1 && !before.IsCapital && text.Words[i - 1].Form.Normal == "als" && IsNested(text, i - 1))
            {
                i--;
                continue;
            }

            if (Prepositions.Contains(before.Form.Normal))
            {
                return WordRole.Prepositional;
            }

            var follows = i > 0 && text.Words[i - 1].IsCapital && text.Words[i - 1].Segment == word.Segment;
            if (Oblique.Contains(before.Form.Normal))
            {
                return i > 0 && Prepositions.Contains(text.Words[i - 1].Form.Normal) ? WordRole.Prepositional
                    : before.Form.Normal is "des" or "eines" || (follows && before.Form.Normal == "einer") ? WordRole.Genitive : WordRole.Oblique;
            }

            if (before.Form.Normal is "der" or "die" or "das" or "ein" or "eine" or "the")
            {
                return i > 0 && Prepositions.Contains(text.Words[i - 1].Form.Normal) ? WordRole.Prepositional
                    : before.Form.Normal != "der" ? WordRole.Core
                    : (follows && !Array.Exists(Masculine, ending => word.Form.Normal.EndsWith(ending, StringComparison.Ordinal))) || (i > 0 && text.Words[i - 1].Segment == word.Segment && Array.Exists(Feminine, ending => word.Form.Normal.EndsWith(ending, StringComparison.Ordinal))) ? WordRole.Genitive : WordRole.Subject;
            }

            if (i > 0 && Prepositions.Contains(text.Words[i - 1].Form.Normal) && Determiners.Any(d => before.Form.Normal.StartsWith(d, StringComparison.Ordinal)))
            {
                return WordRole.Prepositional;
            }

            if (before.Form.Normal.StartsWith("solche", StringComparison.Ordinal) && i > 0 && text.Words[i - 1].Form.IsStop)
            {
                continue;
            }

            if (before.Form.Normal is "und" or "oder" && i > 0 && IsAdjective(text.Words[i - 1]) && IsAdjective(text.Words[i + 1]))
            {
                continue;
            }

            if (before.Form.IsStop || (!before.IsCapital && !IsAdjective(before)))
            {
                return WordRole.Core;
            }
        }

        return WordRole.Core;
    }

    /// <summary>"vier der sechs", "4 von 6": the words between two numbers govern nothing.</summary>
    private static bool IsPartitive(ReadText text, int i) =>
        i > 0 && i + 1 < text.Words.Count && text.Words[i].Form.Normal is "der" or "von" && text.Words[i - 1].Form.IsNumber && text.Words[i + 1].Form.IsNumber;

    /// <summary>"in einem als hitzig beschriebenen Telefonat": "als" belongs to the participle.</summary>
    private static bool IsNested(ReadText text, int i) =>
        text.Words[i].Form.Normal == "als" && i > 0 && text.Words[i - 1].Form.Normal is "ein" or "eine" or "einem" or "einen" or "einer" or "der" or "die" or "das" or "dem" or "den" or "des";

    private static bool IsAdjective(ReadWord word) => word.Form.IsNumber || (!word.IsCapital && Endings.Any(ending => word.Written.EndsWith(ending, StringComparison.Ordinal)));

    private static readonly string[] Determiners = ["jede", "jedw", "jegliche", "alle", "dies", "jene", "kein", "sein", "ihre", "unser", "solche", "manche", "einige", "mehrere", "beide", "deren", "dessen"];

    /// <summary>Endings of nouns that "der" makes no subject: "während der Kampfhandlungen".</summary>
    private static readonly string[] Feminine = ["ung", "ungen", "heit", "keit", "schaft", "tat", "ion", "ionen"];

    /// <summary>Endings of nouns that stand in no genitive behind "der": "bei einem Einsatz der Bundestag".</summary>
    private static readonly string[] Masculine = ["tag", "rat", "sident", "krieg", "vertrag", "plan", "kreml", "chef", "verein", "verband", "vorstand", "betrieb", "staat"];

    private static readonly string[] Endings = ["e", "en", "er", "es", "em"];
}
