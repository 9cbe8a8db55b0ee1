namespace QaBot.Citations;

/// <summary>Reads the differences off an alignment: neighbouring ones become one, so that people can read them.</summary>
internal static class WordDifferences
{
    /// <summary>The differences among the tokens <paramref name="first"/> to <paramref name="last"/> of the quotation, in order.</summary>
    /// <param name="alignment">How the words correspond.</param>
    /// <param name="quotation">The text the quotation's tokens were made of.</param>
    /// <param name="quoted">Its tokens.</param>
    /// <param name="text">The source's text.</param>
    /// <param name="source">Its tokens.</param>
    /// <param name="first">The first token that counts.</param>
    /// <param name="last">The last one.</param>
    public static IReadOnlyList<WordDifference> Of(
        WordAlignment alignment, string quotation, FoldedWords quoted, string text, FoldedWords source, int first, int last)
    {
        var differences = new List<WordDifference>();
        var run = new List<(int Pattern, int Text)>();
        if (alignment.Image(first, last) is not { } image)
        {
            return [new(DifferenceKind.Added, quoted.InSource(first, last).In(quotation), "")];
        }

        foreach (var step in alignment.Steps.Where(step => IsWithin(step, first, last, image)))
        {
            if (step is { Pattern: >= 0, Text: >= 0 } && quoted.Word(step.Pattern).SequenceEqual(source.Word(step.Text)))
            {
                Flush();
            }
            else
            {
                run.Add(step);
            }
        }

        Flush();
        return differences;

        void Flush()
        {
            if (run.Count > 0)
            {
                var (q, s) = (Covered(run.Select(step => step.Pattern), quoted, quotation), Covered(run.Select(step => step.Text), source, text));
                differences.Add(new(KindOf(run, quoted, source), q, s));
                run.Clear();
            }
        }
    }

    private static bool IsWithin((int Pattern, int Text) step, int first, int last, (int First, int Last) image) =>
        step.Pattern >= 0 ? step.Pattern >= first && step.Pattern <= last : step.Text > image.First && step.Text < image.Last;

    private static DifferenceKind KindOf(List<(int Pattern, int Text)> run, FoldedWords quoted, FoldedWords source)
    {
        if (run.TrueForAll(step => step is { Pattern: >= 0, Text: >= 0 } && quoted.Key(step.Pattern) == source.Key(step.Text)))
        {
            return DifferenceKind.Case;
        }

        if (run.TrueForAll(step => (step.Pattern < 0 || !quoted.IsWord(step.Pattern)) && (step.Text < 0 || !source.IsWord(step.Text))))
        {
            return DifferenceKind.Punctuation;
        }

        var (added, omitted) = (run.Exists(step => step.Pattern >= 0), run.Exists(step => step.Text >= 0));
        return added && omitted ? DifferenceKind.Changed : added ? DifferenceKind.Added : DifferenceKind.Omitted;
    }

    private static string Covered(IEnumerable<int> tokens, FoldedWords words, string text)
    {
        var present = tokens.Where(token => token >= 0).ToList();
        return present.Count == 0 ? "" : words.InSource(present[0], present[^1]).In(text);
    }
}
