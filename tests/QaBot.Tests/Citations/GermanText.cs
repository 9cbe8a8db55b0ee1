using System.Text;

namespace QaBot.Tests.Citations;

/// <summary>Makes texts that look like German ones, takes quotations from them and damages these.</summary>
internal static class GermanText
{
    private static readonly string[] Words =
    [
        "Sicherheit", "Bündnisfall", "Präsident", "über", "für", "Maßnahmen", "EU-Beitritt", "die", "der", "das", "ein", "Öl", "Größe", "Straße",
        "verkündet", "nicht", "unmöglich", "möglich", "26", "4.500", "3,5", "Macron", "z. B.", "§ 5", "Abs. 2", "geht’s", "Offizier", "Auflage", "Finanzen",
    ];

    private static readonly string[] Joints = [" ", " ", " ", " ", " ", ", ", "; ", " – ", ": „", "“ ", "\n", "\u00A0", ". ", "! ", " (", ") "];

    public static string Make(Random random)
    {
        var text = new StringBuilder();
        for (var n = random.Next(20, 120); n > 0; n--)
        {
            text.Append(Words[random.Next(Words.Length)]).Append(Joints[random.Next(Joints.Length)]);
        }

        var made = text.Append("Ende.").ToString();
        return random.Next(4) == 0 ? made.Normalize(NormalizationForm.FormD) : made;
    }

    /// <summary>A few whole words, from the beginning of a word to the end of one.</summary>
    public static string Quote(Random random, string text)
    {
        var words = new List<(int Start, int End)>();
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i]))
            {
                i++;
            }

            if (i > start && text[start..i].Any(char.IsLetterOrDigit))
            {
                words.Add((start, i));
            }
        }

        var first = random.Next(words.Count);
        return text[words[first].Start..words[Math.Min(words.Count - 1, first + random.Next(12))].End];
    }

    /// <summary>Damage of any kind, words included.</summary>
    public static string Damage(Random random, string quote)
    {
        var damaged = new StringBuilder(quote);
        for (var n = random.Next(4); n > 0 && damaged.Length > 1; n--)
        {
            var at = random.Next(damaged.Length);
            _ = random.Next(4) switch
            {
                0 => damaged.Remove(at, 1),
                1 => damaged.Insert(at, "aäß -\u00AD\n“„9"[random.Next(10)]),
                2 => damaged.Remove(0, at),
                _ => damaged.Remove(at, damaged.Length - at),
            };
        }

        return damaged.ToString();
    }

    /// <summary>Damage that leaves the words alone: white space, soft hyphens, quotation marks, dashes, ligatures, Unicode form.</summary>
    public static string DamageForm(Random random, string quote)
    {
        var damaged = new StringBuilder();
        for (var i = 0; i < quote.Length; i++)
        {
            var c = quote[i];
            damaged.Append(c switch
            {
                ' ' or '\n' or '\u00A0' => Any(random, " ", "  ", "\u00A0", "\n", "\t", "\u202F"),
                '„' or '“' => Any(random, "\"", "«", "»", "“", "‚"),
                '’' => Any(random, "'", "‘"),
                '–' => Any(random, "-", "—", "–"),
                _ => c.ToString(),
            });
            if (i + 1 < quote.Length && char.IsLetter(c) && char.IsLetter(quote[i + 1]) && random.Next(12) == 0)
            {
                damaged.Append('\u00AD');
            }
        }

        var text = damaged.ToString();
        text = random.Next(3) == 0 ? text.Replace("fi", "ﬁ", StringComparison.Ordinal).Replace("fl", "ﬂ", StringComparison.Ordinal) : text;
        return text.Normalize(random.Next(2) == 0 ? NormalizationForm.FormC : NormalizationForm.FormD);
    }

    private static string Any(Random random, params string[] choices) => choices[random.Next(choices.Length)];
}
