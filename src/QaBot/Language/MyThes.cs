namespace QaBot.Language;

/// <summary>
/// Reads a thesaurus in MyThes form (OpenThesaurus in LibreOffice): "word|number of meanings", then as many lines of
/// "part of speech|word|word …". Remarks in brackets are left out.
/// </summary>
internal static class MyThes
{
    /// <summary>One line for each meaning, "word =&gt; others" (Lucene's synonym format), with how many meanings the word has.</summary>
    public static IEnumerable<(string Line, int Meanings)> Groups(IEnumerable<string> lines)
    {
        var (meanings, all) = (0, 1);
        var word = "";
        foreach (var line in lines.Skip(1))
        {
            var columns = line.Split('|');
            if (meanings == 0)
            {
                word = columns[0];
                meanings = columns.Length > 1 && int.TryParse(columns[1], out var n) ? n : 0;
                all = Math.Max(1, meanings);
                continue;
            }

            meanings--;
            var others = columns.Skip(1).Select(WithoutRemark).Where(w => w.Length > 2 && !w.Contains(',', StringComparison.Ordinal)).Distinct();
            yield return ($"{word} => {string.Join(", ", others)}", all);
        }
    }

    private static string WithoutRemark(string word)
    {
        var open = word.IndexOf('(', StringComparison.Ordinal);
        return (open >= 0 ? word[..open] : word).Trim();
    }
}
