namespace QaBot.Answering.Model;

/// <summary>Finds for each word of a statement what says the same in a window of the source.</summary>
/// <param name="claim">The statement.</param>
/// <param name="window">The sentences.</param>
/// <param name="context">What the window points back to.</param>
/// <param name="titles">The titles that the passages give to names.</param>
internal sealed class WordPairing(ReadText claim, IReadOnlyList<ReadText> window, IReadOnlyList<ReadText> context, Titles titles)
{
    /// <summary>The word with what stands for it.</summary>
    public WordPair Of(ReadWord word)
    {
        var isTitle = IsTitle(word);
        var source = isTitle ? null : window.Select(sentence => WordMatching.Find(word, sentence) ?? OfCompound(word, sentence) ?? WordMatching.Apart(word, sentence) ?? Conversion.Find(claim, word, sentence)).FirstOrDefault(s => s is not null);
        if (source is { IsAttribute: true } && IsOfOther(word, source))
        {
            source = null;
        }

        var isFromContext = source is null && !isTitle && !word.Form.IsNumber && word.IsCapital && context.Any(c => WordMatching.Find(word, c) is not null);
        return new(word, source, isFromContext || IsNumberAbove(word))
        {
            IsTitle = isTitle,
            IsVerbPart = source is null && window.Any(sentence => WordMatching.IsVerbPart(word, sentence)),
        };
    }

    /// <summary>"die Sicherheit Amerikas" where the source speaks of American taxpayers.</summary>
    private bool IsOfOther(ReadWord word, ReadWord adjective)
    {
        var at = claim.Place(word);
        var sentence = window.First(s => s.Place(adjective) >= 0);
        return word.IsCapital && at > 0 && claim.Words[at - 1] is { IsCapital: true, IsContent: true } head && head.Segment == word.Segment && claim.Text[head.Token.End] == ' '
            && !WordMatching.Places(head, sentence).Contains(sentence.Place(adjective) + 1);
    }

    /// <summary>"der Sprecher des Kremls" for "Kremlsprecher": what stands for the noun, and for the genitive behind it.</summary>
    private ReadWord? OfCompound(ReadWord word, ReadText sentence)
    {
        var at = claim.Place(word);
        var isOwner = WordRoles.Of(claim, word) is WordRole.Genitive;
        var head = isOwner ? claim.Words.Take(at).LastOrDefault(w => w.IsCapital) : word;
        var owner = isOwner ? word : claim.Words.Skip(at + 1).Take(3).FirstOrDefault(w => w.IsCapital && WordRoles.Of(claim, w) is WordRole.Genitive);
        return word.IsCapital && head is not null && owner?.Form.Stem.Length >= 4
            ? sentence.Words.FirstOrDefault(w => w.IsCapital && w.Form.Normal.StartsWith(owner.Form.Stem, StringComparison.Ordinal) && w.Form.Stem.EndsWith(head.Form.Stem, StringComparison.Ordinal) && w.Form.Stem.Length - owner.Form.Stem.Length - head.Form.Stem.Length is >= 0 and <= 2)
            : null;
    }

    /// <summary>"Bundeskanzler" in "Bundeskanzler Merz", if some passage calls him so and the name stands behind no preposition of its own.</summary>
    private bool IsTitle(ReadWord word) => word.IsCapital
        && Titles.Behind(claim, word).Any(name => titles.Contains(word, name) && window.Concat(context).Any(s => WordMatching.Find(name, s) is { } found
            && (WordRoles.PrepositionOf(claim, name) is null or "laut" or "nach" || WordRoles.PrepositionOf(claim, name) == WordRoles.PrepositionOf(s, found))));

    /// <summary>"Artikel 5" where the window says "dieser Artikel" and what it points back to names but one.</summary>
    private bool IsNumberAbove(ReadWord word)
    {
        var at = claim.Words.TakeWhile(w => !ReferenceEquals(w, word)).Count();
        if (!word.Form.IsNumber || at == 0 || !NumberCheck.IsLabel(claim.Words[at - 1]))
        {
            return false;
        }

        var label = claim.Words[at - 1].Form.Stem;
        var points = window[0].Words.Zip(window[0].Words.Skip(1)).Any(w => w.First.Form.Normal.StartsWith("dies", StringComparison.Ordinal) && w.Second.Form.Stem == label);
        var named = context.SelectMany(c => c.Words.Zip(c.Words.Skip(1))).Where(w => w.First.Form.Stem == label && w.Second.Form.IsNumber).Select(w => w.Second.Form.Normal).Distinct().ToList();
        return points && named is [var only] && only == word.Form.Normal;
    }
}
