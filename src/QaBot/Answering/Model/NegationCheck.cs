namespace QaBot.Answering.Model;

/// <summary>Whether a statement denies what its source denies, and nothing else.</summary>
internal static class NegationCheck
{
    /// <summary>Whether every denied word of the source is denied in the statement, and every negation of the statement has one in the source.</summary>
    public static bool Passes(Alignment alignment)
    {
        var pairs = alignment.Pairs.Where(p => p.Source is not null).ToList();
        if (pairs.Exists(p => p.Source!.IsNegated && !p.Claim.IsNegated && !alignment.Claim.Denies(p.Claim.Segment)))
        {
            return false;
        }

        if (pairs.Exists(p => !p.Claim.IsNegated && !p.Claim.IsCapital && !ReadText.IsVerb(p.Claim) && alignment.Window.Any(sentence => sentence.Place(p.Source!) is > 0 and var at && sentence.IsNegation(at - 1) && !sentence.Words[at - 1].Form.Normal.StartsWith("kein", StringComparison.Ordinal))))
        {
            return false;
        }

        var claim = alignment.Claim;
        for (var i = 0; i < claim.Words.Count; i++)
        {
            if (claim.IsNegation(i) && !pairs.Exists(p => p.Claim.Negations.Contains(i) && p.Source!.IsNegated))
            {
                return false;
            }
        }

        return true;
    }
}
