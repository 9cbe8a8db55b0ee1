namespace QaBot.Answering.Model;

/// <summary>Whether a comparison has the same sides: what is stronger than what.</summary>
internal static class ComparisonCheck
{
    /// <summary>Whether what stands behind "als" in the statement stands behind "als" in the source, and what stands before it does not.</summary>
    public static bool Passes(Alignment alignment)
    {
        if (alignment.Pairs.Any(p => p.Source is { IsCapital: false } source && IsLessened(alignment, source)))
        {
            return false;
        }

        var own = Turn(alignment.Claim);
        if (own < 0)
        {
            return true;
        }

        foreach (var sentence in alignment.Window)
        {
            var other = Turn(sentence);
            if (other >= 0)
            {
                return alignment.Pairs.Where(p => p.Source is not null && (p.Claim.IsCapital || p.Claim.Form.IsNumber)).All(p =>
                    alignment.Claim.Place(p.Claim) < own ? sentence.Place(p.Source!) < other || sentence.Place(p.Source!) < 0 || Repeats(sentence, p.Source!, other) : sentence.Place(p.Source!) > other || Repeats(sentence, p.Source!, other));
            }
        }

        return false;
    }

    /// <summary>"abhängiger" where the source says "weniger abhängig".</summary>
    private static bool IsLessened(Alignment alignment, ReadWord source) => alignment.Window.First(s => s.Place(source) >= 0) is var sentence && sentence.Place(source) is > 0 and var at
        && sentence.Words[at - 1].Form.Normal is "weniger" or "less" && !alignment.Claim.Words.Any(w => w.Form.Normal is "weniger" or "less" or "geringer" or "geringere");

    /// <summary>Where "als" or "than" follows a comparative; -1 if none does.</summary>
    private static int Turn(ReadText text)
    {
        for (var i = 1; i < text.Words.Count; i++)
        {
            if (text.Words[i].Form.Normal is "als" or "than" && text.Words.Take(i).TakeLast(4).Any(w => !w.IsCapital && w.Form.Normal.Length > 3 && (w.Form.Normal is "mehr" or "weniger" or "more" or "less" || w.Form.Normal.EndsWith("er", StringComparison.Ordinal) && w.IsContent)))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>A word that stands on both sides ("Vertrag") tells nothing.</summary>
    private static bool Repeats(ReadText text, ReadWord word, int turn) =>
        text.Words.Take(turn).Any(w => w.Form.Stem == word.Form.Stem) && text.Words.Skip(turn).Any(w => w.Form.Stem == word.Form.Stem);
}
