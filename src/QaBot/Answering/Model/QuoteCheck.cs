using System.Text;
using System.Text.RegularExpressions;

namespace QaBot.Answering.Model;

/// <summary>Whether what a statement puts in quotation marks, and every web address in it, stands in the passage word for word.</summary>
internal static partial class QuoteCheck
{
    /// <summary>Whether all quotations stand in the passage, whatever its white space and marks. Words may not be left out.</summary>
    public static bool Passes(string statement, string passage)
    {
        var source = Plain(passage);
        var quotes = Quoted().Matches(statement).Select(m => m.Groups.Values.Skip(1).First(g => g.Success).Value);
        return quotes.All(quote => Stands(quote, source))
            && !HasLooseMark(statement)
            && Address().Matches(statement).All(address => passage.Contains(address.Value.TrimEnd('.', ',', ')'), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The number of words in the longest quotation; 0 if there is none.</summary>
    public static int LongestQuote(string statement) => Quoted().Matches(statement)
        .Select(m => m.Groups.Values.Skip(1).First(g => g.Success).Value.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length).DefaultIfEmpty().Max();

    private static bool Stands(string quote, string source)
    {
        var plain = Plain(quote.Trim().TrimEnd('.', ',', '!', '?', ';', ':')).Trim();
        for (var at = source.IndexOf(plain, StringComparison.OrdinalIgnoreCase); plain.Length > 0 && at >= 0; at = source.IndexOf(plain, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if ((at == 0 || !char.IsLetterOrDigit(source[at - 1])) && (at + plain.Length == source.Length || !char.IsLetterOrDigit(source[at + plain.Length])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A mark that opens or closes nothing hides what is quoted.</summary>
    private static bool HasLooseMark(string statement) => Quoted().Replace(statement, "").IndexOfAny(['„', '»', '«', '"']) >= 0;

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                {
                    plain.Append(' ');
                }
            }
            else if (c is not ('„' or '“' or '”' or '"' or '»' or '«' or '‚' or '‘' or '’' or '\'' or '\u00AD' or '*'))
            {
                plain.Append(c is '–' or '—' ? '-' : c);
            }
        }

        return plain.ToString();
    }

    [GeneratedRegex("„([^“”]*)[“”]|“([^”“]*)”|»([^«]*)«|«([^»]*)»|\"([^\"]*)\"|‚([^‘’]*)[‘’]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(https?://|www\.)\S+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
