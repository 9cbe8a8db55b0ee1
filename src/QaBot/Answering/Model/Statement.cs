using System.Globalization;
using System.Text.RegularExpressions;

namespace QaBot.Answering.Model;

/// <summary>A sentence, item or line that a model wrote, cut at its citation numbers.</summary>
/// <param name="Lead">The white space before it.</param>
/// <param name="Pieces">Its pieces in order; each is followed by the numbers it cites.</param>
internal sealed partial record Statement(string Lead, IReadOnlyList<StatementPiece> Pieces)
{
    /// <summary>Its text without numbers.</summary>
    public string Prose => string.Concat(Pieces.Select(p => p.Text));

    /// <summary>Reads a statement as written.</summary>
    public static Statement Parse(string raw)
    {
        var body = raw.TrimStart();
        var lead = raw[..(raw.Length - body.Length)];
        body = body.TrimEnd();
        var pieces = new List<StatementPiece>();
        var at = 0;
        foreach (Match mark in Marks().Matches(body))
        {
            pieces.Add(new(body[at..mark.Index], [.. Digits().Matches(mark.Value).Select(d => int.Parse(d.Value, CultureInfo.InvariantCulture)).Distinct()]));
            at = mark.Index + mark.Length;
        }

        if (at < body.Length)
        {
            pieces.Add(new(body[at..], []));
        }

        return new(lead, pieces);
    }

    /// <summary>Whether a bracket at the start of <paramref name="text"/> is a citation; its length, or 0.</summary>
    public static int MarkLength(string text) => Marks().Match(text) is { Success: true, Index: 0 } mark ? mark.Length : 0;

    [GeneratedRegex(@"(?:\s*[\[【]\s*(?:(?:Textstelle|Stelle|Passage|Quelle|Source|Nr\.?)\s*)?\d{1,3}(?:\s*[,;]\s*\d{1,3})*\s*[\]】])+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Marks();

    [GeneratedRegex(@"\d{1,3}", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}

/// <summary>A piece of a statement.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Cited">The numbers behind it; may be empty.</param>
internal sealed record StatementPiece(string Text, IReadOnlyList<int> Cited)
{
    /// <summary>Whether it says anything; a full stop behind a number does not.</summary>
    public bool IsClaim => Text.Any(char.IsLetterOrDigit);
}
