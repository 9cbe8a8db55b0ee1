namespace QaBot.Language;

/// <summary>The words by which a place in a document is named, in German and English.</summary>
internal static class LocatorWords
{
    private static readonly string[] Labels =
    [
        "Teil", "Kapitel", "Abschnitt", "Anlage", "TOP", "§", "Art.", "Ziff.", "Punkt", "Schritt",
        "Abs.", "Satz", "Nr.", "Buchst.", "Rn.", "S.", "Tabelle", "Abbildung",
    ];

    private static readonly Dictionary<string, LocatorUnit> Words = Table(
        (LocatorUnit.Section, "paragraph paragraphen paragraf paragrafen section sections"),
        (LocatorUnit.Article, "artikel artikels artikeln article articles"),
        (LocatorUnit.Paragraph, "absatz absatzes absätze absätzen subsection"),
        (LocatorUnit.Sentence, "satz satzes sätze sentence"),
        (LocatorUnit.Number, "nummer nummern"),
        (LocatorUnit.Letter, "buchstabe buchstaben"),
        (LocatorUnit.Clause, "ziffer ziffern clause"),
        (LocatorUnit.Margin, "randnummer randnummern randziffer randziffern"),
        (LocatorUnit.Page, "seite seiten page pages"),
        (LocatorUnit.Division, "abschnitt abschnitts abschnittes abschnitte abschnitten"),
        (LocatorUnit.Chapter, "kapitel kapitels kapiteln chapter"),
        (LocatorUnit.Part, "teil teils part"),
        (LocatorUnit.Annex, "anlage anlagen anhang anhangs anhänge annex appendix"),
        (LocatorUnit.Point, "punkt punkts punktes"),
        (LocatorUnit.AgendaItem, "tagesordnungspunkt tagesordnungspunkts tagesordnungspunkten"),
        (LocatorUnit.Step, "schritt schritts schrittes step"),
        (LocatorUnit.Table, "tabelle table"),
        (LocatorUnit.Figure, "abbildung figure"));

    /// <summary>Short forms, written with a full stop unless they follow another part.</summary>
    private static readonly Dictionary<string, LocatorUnit> Short = Table(
        (LocatorUnit.Section, "sec"),
        (LocatorUnit.Article, "art"),
        (LocatorUnit.Paragraph, "abs"),
        (LocatorUnit.Number, "nr nrn no"),
        (LocatorUnit.Letter, "buchst lit"),
        (LocatorUnit.Clause, "ziff zif"),
        (LocatorUnit.Margin, "rn rdn rdnr rz rnr"),
        (LocatorUnit.Page, "p pp"),
        (LocatorUnit.Division, "abschn"),
        (LocatorUnit.Chapter, "kap"),
        (LocatorUnit.Annex, "anl"),
        (LocatorUnit.Point, "pkt"),
        (LocatorUnit.Table, "tab"),
        (LocatorUnit.Figure, "abb fig"));

    private static readonly string[] NumberWords =
    [
        "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ];

    private static readonly string[] WorkEndings =
    [
        "gesetz", "gesetzes", "vertrag", "vertrags", "vertrages", "ordnung", "verordnung", "richtlinie", "satzung", "charta", "verfassung",
        "abkommen", "abkommens", "vereinbarung", "statut", "statuts", "gesetzbuch", "gesetzbuchs", "gesetzbuches", "kodex", "bedingungen",
        "konvention", "erklärung", "protokoll", "protokolls", "treaty", "act", "charter",
    ];

    /// <summary>How a unit is written in a normalised locator.</summary>
    public static string Label(LocatorUnit unit) => Labels[(int)unit];

    /// <summary>The unit a word names, or <see langword="null"/>.</summary>
    /// <param name="word">The letters of the word.</param>
    /// <param name="dotted">Whether a full stop follows.</param>
    /// <param name="within">The unit named just before, if any.</param>
    public static LocatorUnit? Unit(string word, bool dotted, LocatorUnit? within)
    {
        if (word is "TOP")
        {
            return LocatorUnit.AgendaItem;
        }

        if (word is "S" && (dotted || within is not null))
        {
            // "§ 5 Abs. 2 S. 1" is a sentence, "S. 12" a page.
            return within is LocatorUnit.Section or LocatorUnit.Article or LocatorUnit.Paragraph or LocatorUnit.Number ? LocatorUnit.Sentence : LocatorUnit.Page;
        }

        var lower = word.ToLowerInvariant();
        if (Words.TryGetValue(lower, out var unit))
        {
            // Alone, "Satz 1" and "Teil 2" count many things; "satz" in lower case is no name at all.
            return unit == LocatorUnit.Sentence && within is null ? null : unit;
        }

        var margin = lower is "rn" or "rz" or "rdnr";
        return (dotted || within is not null || margin) && Short.TryGetValue(lower, out unit) ? unit : null;
    }

    /// <summary>The digits of a number word up to twelve, or <see langword="null"/>.</summary>
    public static string? Digits(string word)
    {
        var index = Array.FindIndex(NumberWords, number => string.Equals(number, word, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : (index % (NumberWords.Length / 2)).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Whether a word can name a law, a contract or another work with paragraphs: "BUrlG", "DSGVO", "NATO-Vertrags".</summary>
    /// <param name="word">The word.</param>
    /// <param name="afterArticle">Whether "des", "der" or "vom" stands before it.</param>
    public static bool IsWork(string word, bool afterArticle) => afterArticle
        ? WorkEndings.Any(ending => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) || IsShortForm(word)
        : IsShortForm(word);

    /// <summary>A work's name without the genitive: "NATO-Vertrags" is "NATO-Vertrag".</summary>
    public static string Nominative(string work)
    {
        foreach (var ending in new[] { "gesetzes", "vertrages", "buches" })
        {
            if (work.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return work[..^2];
            }
        }

        var genitive = new[] { "vertrags", "abkommens", "statuts", "buchs", "protokolls" };
        return genitive.Any(ending => work.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ? work[..^1] : work;
    }

    private static bool IsShortForm(string word) => word.Length is >= 2 and <= 12 && char.IsUpper(word[0]) && word.Count(char.IsUpper) >= 2
        && word.All(char.IsLetter) && word != "TOP" && RomanNumeral.Read(word) is null;

    private static Dictionary<string, LocatorUnit> Table(params (LocatorUnit Unit, string Words)[] rows) =>
        rows.SelectMany(row => row.Words.Split(' ').Select(word => (word, row.Unit))).ToDictionary(pair => pair.word, pair => pair.Unit, StringComparer.Ordinal);
}
