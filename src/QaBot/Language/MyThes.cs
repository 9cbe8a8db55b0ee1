namespace QaBot.Language;

/// <summary>
/// Reads a thesaurus in MyThes form (OpenThesaurus in LibreOffice): "word|number of meanings", then as many lines of
/// "part of speech|word|word …". Remarks in brackets are left out.
/// </summary>
internal static class MyThes
{
    /// <summary>One group of synonyms for each meaning, comma separated.</summary>
    public static IEnumerable<string> Groups(IEnumerable<string> lines)
    {
        var meanings = 0;
        var word = "";
        foreach (var line in lines.Skip(1))
        {
            var columns = line.Split('|');
            if (meanings == 0)
            {
                word = columns[0];
                meanings = columns.Length > 1 && int.TryParse(columns[1], out var n) ? n : 0;
                continue;
            }

            meanings--;
            var words = columns.Skip(1).Prepend(word).Select(WithoutRemark).Where(w => w.Length > 2 && !w.Contains(',', StringComparison.Ordinal)).Distinct();
            yield return string.Join(", ", words);
        }
    }

    private static string WithoutRemark(string word)
    {
        var open = word.IndexOf('(', StringComparison.Ordinal);
        return (open >= 0 ? word[..open] : word).Trim();
    }
}
