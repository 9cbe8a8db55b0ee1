namespace QaBot.Answering.Model;

/// <summary>Whether what stands with a noun in a statement stands with the same noun in the source: adjectives, prepositional phrases, genitives, and the noun that a genitive belongs to.</summary>
internal static class AttachmentCheck
{
    /// <summary>Whether nothing was moved from one noun to another, and nothing left out that turns the meaning.</summary>
    public static bool Passes(Alignment alignment, ClaimWords words)
    {
        foreach (var pair in alignment.Pairs)
        {
            if (pair.IsFromContext ? IsOwnerOfOther(alignment, pair.Claim)
                : pair.Source is { } source && alignment.Window.First(s => s.Place(source) >= 0) is var sentence
                    && (IsOtherAdjective(alignment, sentence, pair.Claim) || IsPlaceAsOrigin(alignment.Claim, sentence, pair.Claim, source) || IsOtherPhrase(alignment.Claim, sentence, pair.Claim) || IsOtherDirection(alignment.Claim, sentence, pair.Claim, source)
                        || IsOtherGenitive(alignment.Claim, sentence, pair.Claim) || IsWithoutHead(alignment, sentence, pair.Claim, source) || IsCutShort(alignment, sentence, pair, words)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"das ehemalige Mitglied" where the source says "der ehemalige Leiter … ist Mitglied".</summary>
    private static bool IsOtherAdjective(Alignment alignment, ReadText sentence, ReadWord adjective)
    {
        if (!adjective.IsAttribute)
        {
            return false;
        }

        var noun = alignment.Claim.Words[alignment.Claim.Place(adjective) + 1];
        var places = WordMatching.Places(adjective, sentence).Where(place => sentence.Words[place].IsAttribute).ToList();
        var nouns = places.Select(place => NounPhrases.Last(sentence, sentence.Words[place + 1])).ToList();
        return nouns.Count > 0 && noun.IsContent && !nouns.Exists(other => Manners.Contains(other.Form.Stem)) && !places.Exists(place => place > 0 && WordMatching.Places(noun, sentence).Contains(place - 1)) && !nouns.Exists(other => WordMatching.Places(NounPhrases.Last(alignment.Claim, noun), sentence).Contains(sentence.Place(other)) || WordMatching.Places(noun, sentence).Contains(sentence.Place(other)))
            && (WordMatching.Find(noun, sentence) is not null || !nouns.Exists(other => alignment.Pairs.Any(p => ReferenceEquals(p.Source, other))));
    }

    /// <summary>"eine Truppe im klassischen Sinn" is a classic one.</summary>
    private static readonly HashSet<string> Manners = new(StringComparer.Ordinal) { "sinn", "hinsicht", "form", "weis", "art" };

    /// <summary>"Geschäfte mit China" where the source says "ein Ende der Geschäfte und Druck auf China".</summary>
    private static bool IsOtherPhrase(ReadText claim, ReadText sentence, ReadWord word) =>
        word.IsCapital && !NumberCheck.IsTime(word.Form) && NounPhrases.Governor(claim, word) is { } own && WordMatching.Places(own, sentence) is { Count: > 0 } owners
        && WordMatching.Places(word, sentence).Where(place => sentence.Words[place].IsCapital).ToList() is { Count: > 0 } places
        && places.TrueForAll(place => NounPhrases.Governor(sentence, sentence.Words[place]) is { } other && !owners.Contains(sentence.Place(other))
            && WordRoles.PrepositionOf(claim, word) != WordRoles.PrepositionOf(sentence, sentence.Words[place]));

    /// <summary>"ukrainische Truppenpräsenz" where the source says "Truppenpräsenz in der Ukraine".</summary>
    private static bool IsPlaceAsOrigin(ReadText claim, ReadText sentence, ReadWord adjective, ReadWord source) =>
        adjective.IsAttribute && source.IsCapital && WordRoles.PrepositionOf(sentence, source) is "in" or "an" or "auf" or "gegen" or "fur" or "gegenuber"
        && NounPhrases.Governor(sentence, source) is { } governor && WordMatching.Places(claim.Words[claim.Place(adjective) + 1], sentence).Contains(sentence.Place(governor));

    /// <summary>"in Deutschland hergestellt" where the source says "mit Hilfe aus Deutschland"; "am 18. März" for "vom 18. März".</summary>
    private static bool IsOtherDirection(ReadText claim, ReadText sentence, ReadWord word, ReadWord source)
    {
        var (own, other) = (WordRoles.PrepositionOf(claim, word), WordRoles.PrepositionOf(sentence, source));
        return NounPhrases.IsMonth(word) ? own == "an" && other == "von"
            : word.Party is not null && own is "in" or "aus" or "nach" or "gegen" && other is "in" or "aus" or "nach" or "gegen" && own != other && WordMatching.Places(word, sentence).Count == 1;
    }

    /// <summary>"Truppen der Ukraine" where the source speaks of troops and of "die Souveränität der Ukraine".</summary>
    private static bool IsOtherGenitive(ReadText claim, ReadText sentence, ReadWord owner)
    {
        if (!IsBehindHead(claim, owner))
        {
            return false;
        }

        var heads = WordMatching.Places(NounPhrases.Anchor(claim, owner), sentence);
        var places = WordMatching.Places(owner, sentence).Where(place => sentence.Words[place].IsCapital).ToList();
        return heads.Count > 0 && places.Count > 0
            && places.TrueForAll(place => IsBehindHead(sentence, sentence.Words[place]) && NounPhrases.Anchor(sentence, sentence.Words[place]) is var other && !heads.Contains(sentence.Place(other)) && !IsJoined(sentence, heads, other));
    }

    /// <summary>Whether a noun is a genitive whose head stands right before its article.</summary>
    private static bool IsBehindHead(ReadText text, ReadWord owner) => owner.IsCapital && ReferenceEquals(NounPhrases.Last(text, owner), owner) && WordRoles.Of(text, owner) == WordRole.Genitive
        && NounPhrases.Anchor(text, owner) is var head && text.Place(head) < text.Place(owner) && text.Words[text.Place(head) + 1].Form.Normal is "der" or "des" or "eines" or "einer" or "dieser" or "dieses";

    /// <summary>"Zahl und Wirksamkeit der Systeme": the genitive belongs to both.</summary>
    private static bool IsJoined(ReadText text, IReadOnlyList<int> heads, ReadWord last) =>
        text.Place(last) is > 1 and var at && text.Words.Take(at).TakeLast(3).Any(w => w.Form.Normal is "und" or "oder" or "sowie") && heads.Any(head => head < at && at - head <= 4);

    /// <summary>"vier Brigaden werden gestellt" where the source says "die Ausrüstung für vier Brigaden".</summary>
    private static bool IsWithoutHead(Alignment alignment, ReadText sentence, ReadWord word, ReadWord source) =>
        word.IsCapital && source.IsCapital && WordRoles.Of(alignment.Claim, word) is WordRole.Core or WordRole.Subject && WordRoles.PrepositionOf(sentence, source) is "fur" or "gegen"
        && NounPhrases.Governor(sentence, source) is { } head && !alignment.Pairs.Any(p => WordMatching.Places(p.Claim, sentence).Contains(sentence.Place(head)));

    /// <summary>"diese Forderung der NATO" where the source says "diese Forderung Trumps".</summary>
    private static bool IsOwnerOfOther(Alignment alignment, ReadWord owner)
    {
        if (WordRoles.Of(alignment.Claim, owner) != WordRole.Genitive || NounPhrases.Anchor(alignment.Claim, owner) is not { } head)
        {
            return false;
        }

        var sentence = alignment.Window.FirstOrDefault(s => WordMatching.Find(head, s) is not null);
        return sentence is not null && WordMatching.Places(head, sentence).Any(place => GenitiveBehind(sentence, place) is { } other && !alignment.Pairs.Any(p => ReferenceEquals(p.Source, other)));
    }

    /// <summary>"eine Garantie" for "eine Garantie der Unsicherheit", "Geschäfte" for "ein Ende der Geschäfte": what was left out turns the meaning.</summary>
    private static bool IsCutShort(Alignment alignment, ReadText sentence, WordPair pair, ClaimWords words)
    {
        if (!pair.Claim.IsCapital || pair.Source is not { IsCapital: true } source)
        {
            return false;
        }

        var left = GenitiveBehind(sentence, sentence.Place(source)) ?? (WordRoles.Of(sentence, source) == WordRole.Genitive && NounPhrases.Anchor(sentence, source) is var head && !ReferenceEquals(head, source) ? head : null);
        return left is { IsContent: true } && ((left.Marks & ClaimMarks.Turning) != 0 || (left.Form.Normal.StartsWith("un", StringComparison.Ordinal) && words.HasOpposite(left.Form))) && !alignment.Pairs.Any(p => WordMatching.Places(p.Claim, sentence).Contains(sentence.Place(left)));
    }

    /// <summary>The noun in the genitive right behind another: "Forderung Trumps", "Garantie der Unsicherheit".</summary>
    private static ReadWord? GenitiveBehind(ReadText text, int place)
    {
        var at = place + 1;
        while (at < text.Words.Count && at <= place + 3 && !text.Words[at].IsCapital)
        {
            at++;
        }

        if (at >= text.Words.Count || at > place + 3 || text.Words[at].Segment != text.Words[place].Segment)
        {
            return null;
        }

        var isNext = at == place + 1 && text.Words[at].Written.EndsWith('s');
        var isGenitive = WordRoles.Of(text, text.Words[at]) == WordRole.Genitive && (at == place + 1 || ReferenceEquals(NounPhrases.Anchor(text, text.Words[at]), text.Words[place]));
        return isNext || isGenitive ? NounPhrases.Last(text, text.Words[at]) : null;
    }
}
