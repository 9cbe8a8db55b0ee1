using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace QaBot.Answering.Model;

/// <summary>
/// The passages as a model reads them: numbered, each between marks that hold a random word, so that no document can close
/// them; what looks like a citation number in a document is written with round brackets.
/// </summary>
internal sealed partial class PassageSheet
{
    private const int LongestPassage = 3000;
    private const int LongestSheet = 16_000;

    private PassageSheet(IReadOnlyList<Hit> hits, string boundary) => (Hits, Boundary) = (hits, boundary);

    /// <summary>The passages; number n is the one at n - 1.</summary>
    public IReadOnlyList<Hit> Hits { get; }

    /// <summary>The random word in the marks.</summary>
    public string Boundary { get; }

    /// <summary>The sheet of the best passages, as many as may be read.</summary>
    public static PassageSheet Of(IReadOnlyList<Hit> hits, int most)
    {
        var taken = new List<Hit>();
        var length = 0;
        foreach (var hit in hits.Take(most))
        {
            length += Math.Min(hit.Passage.Text.Length, LongestPassage);
            if (taken.Count > 0 && length > LongestSheet)
            {
                break;
            }

            taken.Add(hit);
        }

        return new(taken, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)));
    }

    /// <summary>The text of the sheet.</summary>
    public string Write()
    {
        var text = new StringBuilder();
        for (var i = 0; i < Hits.Count; i++)
        {
            var passage = Hits[i].Passage;
            text.Append(CultureInfo.InvariantCulture, $"<<<{Boundary} PASSAGE {i + 1}>>>\n");
            text.Append(Plain(string.Join(" › ", passage.Headings.Prepend(passage.Title).Where(h => h.Length > 0)))).Append('\n');
            text.Append(Plain(passage.Text.Length > LongestPassage ? passage.Text[..LongestPassage] : passage.Text)).Append('\n');
            text.Append(CultureInfo.InvariantCulture, $"<<<{Boundary} END {i + 1}>>>\n");
        }

        return text.ToString().TrimEnd('\n');
    }

    private static string Plain(string text) => Number().Replace(text, "($1)");

    [GeneratedRegex(@"\[\s*(\d{1,3})\s*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
