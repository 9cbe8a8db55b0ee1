namespace QaBot.Language;

/// <summary>Tells which kinds of answer a sentence offers: a number, a date, a reason, a place …</summary>
internal static class AnswerMarkers
{
    private static readonly Phrases<AnswerKind> Markers = Load();

    private static readonly HashSet<string> Units = Words("[unit]");
    private static readonly HashSet<string> Times = [.. Words("[month]"), .. Words("[weekday]"), .. Words("[era]")];
    private static readonly HashSet<string> Roles = [.. Resource.Lines("person-roles.de.txt").SelectMany(l => l.Split([',', '|', ':'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(Fold)];

    /// <summary>The kinds that a sentence offers, as bits (<c>1 &lt;&lt; kind</c>).</summary>
    public static int Of(string text, IReadOnlyList<Token> tokens)
    {
        var kinds = 0;
        foreach (var (_, _, kind) in Markers.In(tokens))
        {
            kinds |= 1 << (int)kind;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            kinds |= OfToken(text, tokens, i);
        }

        return kinds;
    }

    /// <summary>Whether the bits hold a kind; a time span is also a number, and so on.</summary>
    public static bool Offers(int kinds, AnswerKind kind) => (kinds & (1 << (int)kind)) != 0;

    private static int OfToken(string text, IReadOnlyList<Token> tokens, int i)
    {
        var token = tokens[i];
        var form = token.Form;
        if (form.IsNumber)
        {
            return OfNumber(tokens, i);
        }

        if (Times.Contains(form.Normal))
        {
            return 1 << (int)AnswerKind.Time;
        }

        var isCapital = char.IsUpper(text[token.Start]);
        if (isCapital && i > 0 && Roles.Contains(form.Normal))
        {
            return 1 << (int)AnswerKind.Person;
        }

        // Two capitalised words in a row that are no ordinary nouns read as a name.
        if (isCapital && !form.IsStop && i + 1 < tokens.Count && tokens[i + 1].Start == token.End + 1 && char.IsUpper(text[tokens[i + 1].Start]) && !tokens[i + 1].Form.IsStop)
        {
            return 1 << (int)AnswerKind.Person;
        }

        var isPlace = isCapital && i > 0 && tokens[i - 1].Form.Lower is "in" or "aus" or "nach" or "bei";
        var isContact = token.End < text.Length && text[token.End] is '@' or '∂';
        return (isPlace ? 1 << (int)AnswerKind.Place : 0) | (isContact ? 1 << (int)AnswerKind.Contact : 0);
    }

    private static int OfNumber(IReadOnlyList<Token> tokens, int i)
    {
        var kinds = 1 << (int)AnswerKind.Number;
        var normal = tokens[i].Form.Normal;
        if (normal.Length == 4 && normal[0] is '1' or '2' && normal.All(char.IsAsciiDigit))
        {
            kinds |= 1 << (int)AnswerKind.Time;
        }

        if (i + 1 < tokens.Count)
        {
            var next = tokens[i + 1].Form;
            if (Times.Contains(next.Normal) || next.Normal is "uhr" or "jahrhundert" or "jahrhunderts")
            {
                kinds |= 1 << (int)AnswerKind.Time;
            }

            if (next.Stem is "jahr" or "monat" or "woch" or "tag" or "stund" or "minut" or "sekund" or "werktag" or "arbeitstag" or "kalendertag")
            {
                kinds |= 1 << (int)AnswerKind.Duration;
            }

            if (Units.Contains(next.Normal) || Units.Contains(next.Stem))
            {
                kinds |= 1 << (int)AnswerKind.Amount;
            }
        }

        return kinds | (tokens[i].Form.Normal.Length > 5 ? 1 << (int)AnswerKind.Contact : 0);
    }

    private static Phrases<AnswerKind> Load()
    {
        var phrases = new Phrases<AnswerKind>();
        foreach (var line in Resource.Lines("reason-markers.de.txt"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && Enum.TryParse<AnswerKind>(line[..colon], ignoreCase: true, out var kind))
            {
                phrases.Add(line[(colon + 1)..].Split("...")[0].Trim(), kind);
            }
        }

        return phrases;
    }

    private static HashSet<string> Words(string section)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var isIn = false;
        foreach (var line in Resource.Lines("numbers.de.txt"))
        {
            if (line.StartsWith('['))
            {
                isIn = line == section;
            }
            else if (isIn)
            {
                words.UnionWith(line.Split('=')[0].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Fold));
                words.UnionWith(line.Split('=').Skip(1).SelectMany(l => l.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(Fold));
            }
        }

        return words;
    }

    private static string Fold(string word) => Folding.Fold(word.Trim().ToLowerInvariant());
}
