namespace QaBot.Answering.Model;

/// <summary>Whether every number of a statement counts in the source what it counts in the statement.</summary>
internal static class NumberCheck
{
    private const int Reach = 4;

    private static readonly HashSet<string> Labels = new(StringComparer.Ordinal) { "artikel", "art", "absatz", "abs", "paragraph", "nummer", "nr", "ziffer", "satz", "kapitel", "abschnitt", "article", "section" };

    /// <summary>Whether all numbers are bound alike.</summary>
    public static bool Passes(Alignment alignment)
    {
        var words = alignment.Claim.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Form.IsNumber && !alignment.Pairs.Any(p => ReferenceEquals(p.Claim, words[i]) && p.IsFromContext) && !alignment.Window.Any(sentence => IsBoundAlike(alignment.Claim, i, sentence)))
            {
                return false;
            }
        }

        return alignment.Window.All(sentence => !IsOfOtherClause(alignment, sentence));
    }

    /// <summary>"Sie ist seit Juni 2024 Kandidat" where the source says "Sie ist Kandidat und führt seit Juni 2024 Gespräche".</summary>
    private static bool IsOfOtherClause(Alignment alignment, ReadText sentence)
    {
        var placed = alignment.Pairs.Where(p => p.Source is not null && sentence.Place(p.Source) >= 0).ToList();
        foreach (var clause in placed.GroupBy(p => p.Claim.Segment))
        {
            var told = clause.Where(p => !p.Claim.Form.IsNumber && !NounPhrases.IsMonth(p.Claim)).Skip(1).ToList();
            if (told.Count > 0 && clause.Where(p => p.Claim.Form.IsNumber).Any(number => NewClause(sentence, number.Source!) is >= 0 and var start && told.TrueForAll(p => WordMatching.Places(p.Claim, sentence).All(place => place < start))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the clause of a word begins behind "und", if it has a verb of its own; -1 if it does not.</summary>
    private static int NewClause(ReadText sentence, ReadWord word)
    {
        var at = sentence.Place(word);
        return Enumerable.Range(0, at).LastOrDefault(i => i + 1 < at && sentence.Words[i].Form.Normal is "und" or "and" && ReadText.IsSurelyVerb(sentence.Words[i + 1]), -1);
    }

    private static bool IsBoundAlike(ReadText claim, int i, ReadText sentence)
    {
        for (var j = 0; j < sentence.Words.Count; j++)
        {
            if (sentence.Words[j].Form.Normal == claim.Words[i].Form.Normal
                && HasSameLabel(claim, i, sentence, j) && HasSameSign(claim, i, sentence, j) && HasSameStep(claim, i, sentence, j) && HasSameRate(claim, i, sentence, j)
                && IsPartAlike(claim, i, sentence, j) && !CountsOther(claim, i, sentence, j) && !LeadsElsewhere(claim, i, sentence, j))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"sieben, davon drei" are not "sieben und drei".</summary>
    private static bool IsPartAlike(ReadText claim, int i, ReadText sentence, int j) => !sentence.Words.Take(j).TakeLast(2).Any(IsPart) || claim.Words.Take(i + 3).TakeLast(6).Any(w => IsPart(w) || w.Form.Normal is "von" or "der");

    private static bool IsPart(ReadWord word) => word.Form.Normal is "davon" or "darunter";

    /// <summary>Whether the word that the number counts stands in the source with another number.</summary>
    private static bool CountsOther(ReadText claim, int i, ReadText sentence, int j)
    {
        var counted = claim.Words.Skip(i + 1).Take(Reach).TakeWhile(w => w.Segment == claim.Words[i].Segment && !w.Form.IsNumber).FirstOrDefault(w => w.IsContent || Labels.Contains(w.Form.Normal));
        if (counted is null)
        {
            return false;
        }

        var places = Places(claim, counted, sentence);
        return places.Count > 0 && places.TrueForAll(p => IsCountedByOther(sentence, p, j));
    }

    /// <summary>"binnen 15 Minuten im Betrieb" where the source has "binnen 15 Minuten beantworten und binnen 60 Minuten im Betrieb".</summary>
    private static bool LeadsElsewhere(ReadText claim, int i, ReadText sentence, int j)
    {
        var next = Next(claim, i);
        return next is not null && Next(sentence, j)?.Form.Stem != next.Form.Stem
            && Enumerable.Range(0, sentence.Words.Count).Any(k => k != j && sentence.Words[k].Form.IsNumber && Unit(sentence, k) == Unit(claim, i) && Next(sentence, k)?.Form.Stem == next.Form.Stem);
    }

    private static string? Unit(ReadText text, int i) => i + 1 < text.Words.Count && text.Words[i + 1].IsCapital ? text.Words[i + 1].Form.Stem : null;

    /// <summary>What is said of a quantity: the first content word behind its unit.</summary>
    private static ReadWord? Next(ReadText text, int i) => Unit(text, i) is null ? null
        : text.Words.Skip(i + 2).TakeWhile(w => !w.Form.IsNumber && w.Segment == text.Words[i].Segment).FirstOrDefault(w => w.IsContent);

    /// <summary>Where the counted word stands in the source; of "EU-Vertrag" both parts.</summary>
    private static List<int> Places(ReadText claim, ReadWord counted, ReadText sentence)
    {
        if (WordMatching.Find(counted, sentence) is not { } source)
        {
            return [];
        }

        var places = Enumerable.Range(0, sentence.Words.Count).Where(p => sentence.Words[p].Form.Stem == source.Form.Stem);
        var behind = claim.Text.AsSpan(counted.Token.End);
        if (behind.Length > 1 && behind[0] == '-')
        {
            var second = claim.Words.First(w => w.Token.Start > counted.Token.Start);
            places = places.Where(p => p + 1 < sentence.Words.Count && sentence.Words[p + 1].Form.Stem == second.Form.Stem);
        }

        return [.. places];
    }

    /// <summary>Whether a word follows another number than the one at <paramref name="j"/>; a paragraph's number belongs to its article's.</summary>
    private static bool IsCountedByOther(ReadText sentence, int p, int j)
    {
        for (var k = p - 1; k >= Math.Max(0, p - Reach); k--)
        {
            if (k == j)
            {
                return false;
            }

            if (sentence.Words[k].Form.IsNumber && !(k >= 2 && IsLabel(sentence.Words[k - 1]) && sentence.Words[k - 2].Form.IsNumber))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the word names what is numbered: an article, a paragraph.</summary>
    public static bool IsLabel(ReadWord word) => IsLabel(word.Form);

    /// <summary>Whether the word names what is numbered.</summary>
    public static bool IsLabel(QaBot.Language.WordForm form) => Labels.Contains(form.Normal);

    private static bool HasSameLabel(ReadText claim, int i, ReadText sentence, int j)
    {
        var own = i > 0 && Labels.Contains(claim.Words[i - 1].Form.Normal) ? claim.Words[i - 1].Form.Normal[..3] : "";
        var other = j > 0 && Labels.Contains(sentence.Words[j - 1].Form.Normal) ? sentence.Words[j - 1].Form.Normal[..3] : "";
        return own == other;
    }

    /// <summary>"18 Euro im Monat" is not "18 Euro im Jahr", and not "18 Euro je Arbeitstag".</summary>
    private static bool HasSameRate(ReadText claim, int i, ReadText sentence, int j) => Rate(claim, i) is not { } own || Rate(sentence, j) is not { } other
        || own.Form.Stem == other.Form.Stem || own.Form.Stem[..Math.Min(3, own.Form.Stem.Length)] == other.Form.Stem[..Math.Min(3, other.Form.Stem.Length)];

    /// <summary>What a quantity is counted by: the noun behind "je", "pro" or, for times, "im"; or "jährlich" itself.</summary>
    private static ReadWord? Rate(ReadText text, int i)
    {
        for (var k = Math.Max(0, i - 3); k < Math.Min(text.Words.Count, i + 1 + Reach) && (k <= i || (text.Words[k].Segment == text.Words[i].Segment && !text.Words[k].Form.IsNumber)); k++)
        {
            var word = text.Words[k];
            if (Rhythms.Any(r => word.Form.Normal.StartsWith(r, StringComparison.Ordinal)))
            {
                return word;
            }

            if (k > i && word.Form.Normal is "je" or "pro" or "per" or "jede" or "jeden" or "jedes" or "im" or "in" or "am" && text.Words.Skip(k + 1).Take(3).FirstOrDefault(w => w.IsCapital) is { } noun
                && (word.Form.Normal is "je" or "pro" or "per" || Times.Contains(noun.Form.Normal)))
            {
                return noun;
            }
        }

        return null;
    }

    private static readonly string[] Rhythms = ["jahrlich", "monatlich", "taglich", "wochentlich", "stundlich", "yearly", "monthly", "weekly", "daily"];

    private static readonly HashSet<string> Times = new(StringComparer.Ordinal) { "stunde", "tag", "arbeitstag", "woche", "monat", "quartal", "halbjahr", "jahr", "kalenderjahr", "hour", "day", "week", "month", "year" };

    /// <summary>Whether the word names a time by which things are counted: a day, a month.</summary>
    public static bool IsTime(QaBot.Language.WordForm form) => Times.Contains(form.Normal);

    /// <summary>"um fünf Prozent" is not "auf fünf Prozent", "vor 2025" not "nach 2025".</summary>
    private static bool HasSameStep(ReadText claim, int i, ReadText sentence, int j) => Step(claim, i) is not { } own || Step(sentence, j) is not { } other || own == other;

    private static string? Step(ReadText text, int i)
    {
        for (var k = i - 1; k >= Math.Max(0, i - 2); k--)
        {
            if (text.Words[k].Form.Normal is "um" or "auf" or "von" or "uber" or "unter" or "bis" or "ab" or "seit" or "vor" or "nach" or "gegen" && text.Words[k].Segment == text.Words[i].Segment)
            {
                return text.Words[k].Form.Normal != "von" || IsStart(text, i) ? text.Words[k].Form.Normal : null;
            }
        }

        return null;
    }

    /// <summary>"von 12 auf 15": where something starts, and not just a quantity "von 12".</summary>
    private static bool IsStart(ReadText text, int i) =>
        text.Words.Skip(i + 1).Take(Reach).Any(w => w.Form.Normal == "auf" && w.Segment == text.Words[i].Segment);

    /// <summary>A percentage is no sum of money; "20 %" and "20 Prozent" are the same.</summary>
    private static bool HasSameSign(ReadText claim, int i, ReadText sentence, int j) => Sign(claim, i) is var own && (own.Length == 0 || own == Sign(sentence, j));

    private static string Sign(ReadText text, int i)
    {
        var behind = text.Text.AsSpan(text.Words[i].Token.End).TrimStart();
        var next = i + 1 < text.Words.Count ? text.Words[i + 1].Form.Normal : "";
        return behind.StartsWith("%") || next is "prozent" or "percent" ? "%"
            : behind.StartsWith("€") || next is "euro" or "eur" ? "€"
            : behind.StartsWith("$") || next is "dollar" ? "$"
            : next is "millionen" or "milliarden" or "million" or "milliarde" or "billionen" ? next[..6]
            : "";
    }
}
