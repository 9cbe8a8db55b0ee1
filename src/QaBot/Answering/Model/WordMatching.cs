using QaBot.Language;

namespace QaBot.Answering.Model;

/// <summary>Whether a word of the source says what a word of a statement says: the same word, another form, a member of its family, a synonym, a compound that holds it.</summary>
internal static class WordMatching
{
    private const float LeastSynonym = 0.5f;

    /// <summary>The word of <paramref name="sentence"/> that stands for <paramref name="word"/>; of several, one that is negated as it is.</summary>
    public static ReadWord? Find(ReadWord word, ReadText sentence)
    {
        var (found, best) = ((ReadWord?)null, 0);
        foreach (var other in sentence.Words)
        {
            if (Stands(word, other, sentence))
            {
                var fit = (other.Form.Stem == word.Form.Stem ? 4 : other.Form.Root == word.Form.Root ? 2 : 0) + (other.IsNegated == word.IsNegated ? 1 : 0) + (other.Written == word.Written ? 1 : 0) + 1;
                (found, best) = fit > best ? (other, fit) : (found, best);
            }
        }

        return found;
    }

    /// <summary>The numbers of all words of <paramref name="sentence"/> that stand for <paramref name="word"/>.</summary>
    public static IReadOnlyList<int> Places(ReadWord word, ReadText sentence) =>
        [.. Enumerable.Range(0, sentence.Words.Count).Where(i => Stands(word, sentence.Words[i], sentence))];

    /// <summary>Whether the word is the separated part of a verb that the sentence writes as one: "setzt … zusammen" for "zusammensetzt".</summary>
    public static bool IsVerbPart(ReadWord word, ReadText sentence) =>
        IrregularVerbs.BuiltIn.IsSeparable(word.Form.Lower) && sentence.Words.Any(w => !w.IsCapital && w.Form.Normal.Length > word.Form.Normal.Length + 2 && w.Form.Normal.StartsWith(word.Form.Normal, StringComparison.Ordinal));

    /// <summary>The head of what the source writes apart: "rechtlicher Anspruch" for "Rechtsanspruch", "Sprecher des Kremls" for "Kremlsprecher".</summary>
    public static ReadWord? Apart(ReadWord word, ReadText sentence)
    {
        if (!word.IsCapital || word.Form.Stem.Length < 8)
        {
            return null;
        }

        for (var i = 0; i < sentence.Words.Count; i++)
        {
            var head = sentence.Words[i];
            if (head.IsCapital && head.Form.Stem.Length >= 4 && word.Form.Stem.Length - head.Form.Stem.Length >= 4 && word.Form.Stem.EndsWith(head.Form.Stem, StringComparison.Ordinal)
                && word.Form.Stem[..^head.Form.Stem.Length] is var first
                && sentence.Words.Skip(i - 1).Take(i == 0 ? 4 : 5).Any(w => !ReferenceEquals(w, head) && w.IsContent && IsFirstPart(first, w.Form)))
            {
                return head;
            }
        }

        return null;
    }

    /// <summary>Whether the first part of a compound, with what joins it to the second, is the word or the noun of the adjective.</summary>
    private static bool IsFirstPart(string first, WordForm word) =>
        word.Stem.Length >= 4 && Array.Exists(Joints, joint => first == word.Stem + joint || first == word.Root + joint || (word.Stem.EndsWith("lich", StringComparison.Ordinal) && first == word.Stem[..^4] + joint));

    private static readonly string[] Joints = ["", "s", "es", "n", "en", "e", "er"];

    private static bool Stands(ReadWord word, ReadWord other, ReadText sentence)
    {
        var (a, b) = (word.Form, other.Form);
        if (a.Normal == b.Normal || a.Stem == b.Stem)
        {
            return true;
        }

        if ((word.Same.Contains(b.Root) && word.IsCapital == other.IsCapital) || (word.Party is { } party && other.Speaks == party))
        {
            return true;
        }

        // What a country does, its capital may be said to do; where something is in a country, it need not be in its capital.
        if (word.IsSpeaking && (other.Party ?? other.Speaks) == word.Speaks && sentence.Words.First(w => w.Party is not null || w.Speaks is not null) is var first && (first.Party ?? first.Speaks) == word.Speaks)
        {
            return true;
        }

        if (a.IsNumber || b.IsNumber || other.Form.IsStop || (word.Speaks is not null && word.Speaks != other.Speaks) || (other.Marks & ClaimMarks.Neutral) != 0)
        {
            return false;
        }

        return a.Root == b.Root || IsSpelledOtherwise(a, b) || other.Names.Contains(a.Root) || word.Names.Contains(b.Root) || (a.English == b.English && a.English.Length > 3) || (MaySynonym(word, other) && (IsSynonym(a, b) || IsSynonym(b, a))) || IsPartOf(word, other) || IsPresent(a, b) || IsPresent(b, a) || IsSeparated(a, b, sentence);
    }

    /// <summary>"substanziell" and "substantiell".</summary>
    private static bool IsSpelledOtherwise(WordForm a, WordForm b) =>
        a.Normal.Contains("nzi", StringComparison.Ordinal) != b.Normal.Contains("nzi", StringComparison.Ordinal) && a.Stem.Replace("nti", "nzi", StringComparison.Ordinal) == b.Stem.Replace("nti", "nzi", StringComparison.Ordinal);

    /// <summary>A name stands for itself, and what a thing is like is not what someone does.</summary>
    private static bool MaySynonym(ReadWord word, ReadWord other) => (word.Marks & ClaimMarks.Name) == 0 && !(word.IsAttribute && !other.IsCapital && !other.IsAttribute && ReadText.IsVerb(other));

    private static bool IsSynonym(WordForm a, WordForm b)
    {
        foreach (var related in a.Related)
        {
            if (related.Weight >= LeastSynonym && (related.Root == b.Root || related.Root == b.Stem))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A "Sicherheitsgarantie" is a "Garantie"; "Kampftruppen" and "Friedenstruppen" are not each other.</summary>
    private static bool IsPartOf(ReadWord word, ReadWord other) =>
        other.Form.Normal.Length > word.Form.Normal.Length && word.IsCapital && !IsDerived(word.Form, other.Form) && Compounds.Similarity(word.Form, other.Form) >= 0.8f && !word.Form.Stem.EndsWith("ung", StringComparison.Ordinal) | EndsWith(word.Form, other.Form);

    /// <summary>"zurückhaltend" and "Zurückhaltung".</summary>
    private static bool IsPresent(WordForm participle, WordForm verb) =>
        verb.Root.Length >= 4 && participle.Root.Length == verb.Root.Length + 3 && participle.Root.EndsWith("end", StringComparison.Ordinal) && participle.Root.StartsWith(verb.Root, StringComparison.Ordinal);

    /// <summary>A "Vermieterin" is no "Mieterin", a "Verkäufer" no "Käufer": a prefix makes another word, not a compound.</summary>
    private static bool IsDerived(WordForm part, WordForm whole) =>
        whole.Stem.EndsWith(part.Stem, StringComparison.Ordinal) && Prefixes.Contains(whole.Stem[..^part.Stem.Length]);

    private static readonly HashSet<string> Prefixes = new(StringComparer.Ordinal)
    {
        "ab", "an", "auf", "aus", "be", "bei", "ein", "ent", "er", "fehl", "gegen", "ge", "in", "miss", "mit", "nach", "nicht", "neben", "ober", "uber", "um", "un", "unter", "ver", "vor", "wider", "zer", "zu", "zuruck", "zwischen",
    };

    private static bool EndsWith(WordForm part, WordForm whole) => whole.Stem.EndsWith(part.Stem, StringComparison.Ordinal) || whole.Normal.StartsWith(part.Stem, StringComparison.Ordinal);

    /// <summary>"vorwerfen" and "warf … vor".</summary>
    private static bool IsSeparated(WordForm a, WordForm b, ReadText sentence)
    {
        return IsSeparated(a.Root, b.Root, sentence) || IsSeparated(a.Stem, b.Stem, sentence);
    }

    private static bool IsSeparated(string a, string b, ReadText sentence)
    {
        var (longer, shorter) = a.Length >= b.Length ? (a, b) : (b, a);
        if (shorter.Length < 3 || longer.Length - shorter.Length is < 2 or > 8 || !longer.EndsWith(shorter, StringComparison.Ordinal))
        {
            return false;
        }

        var prefix = longer[..^shorter.Length];
        // "abgelehnt" is "lehnte … ab": the participle has its "ge" between the two.
        var verb = prefix.Length > 3 && prefix.EndsWith("ge", StringComparison.Ordinal) ? prefix[..^2] : prefix;
        return IrregularVerbs.BuiltIn.IsSeparable(verb) && (longer == b || sentence.Words.Any(w => w.Form.Normal == verb));
    }
}
