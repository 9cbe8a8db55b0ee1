using QaBot.Citations;

namespace QaBot.App.Citing;

/// <summary>The words of the commands that look citations and quotations up.</summary>
internal sealed record CitingTexts
{
    /// <summary>German.</summary>
    public static CitingTexts German { get; } = new()
    {
        Cite = "woher eine Quelle stammt und ob sie noch so dasteht",
        CiteId = "die Kennung der Quelle, etwa K7QF3-M9TXC",
        CiteFormat = "zum Mitnehmen: als Fußnote (text) oder für die Literaturverwaltung",
        Quote = "prüfen, ob ein Zitat so in den Dokumenten steht",
        QuoteText = "das Zitat",
        QuoteFile = "alle Zitate einer Datei prüfen (Text, Markdown, Word, HTML)",
        QuoteOrFile = "Es fehlt das Zitat (oder eine Datei mit --file; nicht beides), zum Beispiel: qabot quote \"wörtlich so\"",
        NoQuotations = "In der Datei stehen keine Zitate in Anführungszeichen.",
        Was = "Zitiert war:",
        UnknownId = static id => $"Eine Quelle mit der Kennung {id} gibt es nicht.",
        Formerly = static place => $"vorher: {place}",
        LastShown = static day => $"zuletzt so gezeigt: {day}",
        Also = static place => $"dieselben Worte auch: {place}",
        ThenNow = static (was, now) => was.Length == 0 ? $"neu: {now}" : now.Length == 0 ? $"weggefallen: {was}" : $"damals {was}, heute {now}",
        QuotedAndSource = static (quoted, source) => quoted.Length == 0 ? $"ausgelassen: {source}" : source.Length == 0 ? $"hinzugefügt: {quoted}" : $"zitiert {quoted}, im Dokument {source}",
        Statuses = new Dictionary<VerdictStatus, string>
        {
            [VerdictStatus.Unchanged] = "Steht unverändert so da.",
            [VerdictStatus.Moved] = "Steht noch so da, an anderer Stelle.",
            [VerdictStatus.Changed] = "Der Text wurde seither geändert.",
            [VerdictStatus.Gone] = "Das Dokument oder die Stelle gibt es nicht mehr; so lautete sie:",
        },
        Verdicts = new Dictionary<QuotationStatus, string>
        {
            [QuotationStatus.Verbatim] = "Wörtlich: Das Zitat steht so in den Dokumenten.",
            [QuotationStatus.Altered] = "Verändert: So steht es nicht da.",
            [QuotationStatus.Stitched] = "Zusammengesetzt: Die Teile stehen an verschiedenen Stellen.",
            [QuotationStatus.NotFound] = "Nicht gefunden: Nichts dergleichen steht in den Dokumenten.",
        },
        Short = new Dictionary<QuotationStatus, string>
        {
            [QuotationStatus.Verbatim] = "wörtlich",
            [QuotationStatus.Altered] = "verändert",
            [QuotationStatus.Stitched] = "zusammengesetzt",
            [QuotationStatus.NotFound] = "nicht gefunden",
        },
    };

    /// <summary>English.</summary>
    public static CitingTexts English { get; } = new()
    {
        Cite = "where a citation comes from, and whether it still stands",
        CiteId = "the citation's id, such as K7QF3-M9TXC",
        CiteFormat = "to take along: as a footnote (text) or for a reference manager",
        Quote = "check whether a quotation stands in the documents",
        QuoteText = "the quotation",
        QuoteFile = "check all quotations of a file (text, Markdown, Word, HTML)",
        QuoteOrFile = "The quotation is missing (or a file with --file; not both), for example: qabot quote \"word for word\"",
        NoQuotations = "There are no quotations between quotation marks in the file.",
        Was = "What was quoted:",
        UnknownId = static id => $"There is no citation of the id {id}.",
        Formerly = static place => $"before: {place}",
        LastShown = static day => $"last shown like this: {day}",
        Also = static place => $"the same words too: {place}",
        ThenNow = static (was, now) => was.Length == 0 ? $"new: {now}" : now.Length == 0 ? $"gone: {was}" : $"then {was}, now {now}",
        QuotedAndSource = static (quoted, source) => quoted.Length == 0 ? $"left out: {source}" : source.Length == 0 ? $"added: {quoted}" : $"quoted {quoted}, in the document {source}",
        Statuses = new Dictionary<VerdictStatus, string>
        {
            [VerdictStatus.Unchanged] = "It stands there unchanged.",
            [VerdictStatus.Moved] = "It still stands, in another place.",
            [VerdictStatus.Changed] = "The text has been changed since.",
            [VerdictStatus.Gone] = "The document or the place is gone; it read:",
        },
        Verdicts = new Dictionary<QuotationStatus, string>
        {
            [QuotationStatus.Verbatim] = "Verbatim: the quotation stands in the documents.",
            [QuotationStatus.Altered] = "Altered: it does not stand there like this.",
            [QuotationStatus.Stitched] = "Stitched: its parts stand in different places.",
            [QuotationStatus.NotFound] = "Not found: nothing like it stands in the documents.",
        },
        Short = new Dictionary<QuotationStatus, string>
        {
            [QuotationStatus.Verbatim] = "verbatim",
            [QuotationStatus.Altered] = "altered",
            [QuotationStatus.Stitched] = "stitched",
            [QuotationStatus.NotFound] = "not found",
        },
    };

    /// <summary>Help of cite.</summary>
    public required string Cite { get; init; }

    /// <summary>Help of its id.</summary>
    public required string CiteId { get; init; }

    /// <summary>Help of --format.</summary>
    public required string CiteFormat { get; init; }

    /// <summary>Help of quote.</summary>
    public required string Quote { get; init; }

    /// <summary>Help of its text.</summary>
    public required string QuoteText { get; init; }

    /// <summary>Help of --file.</summary>
    public required string QuoteFile { get; init; }

    /// <summary>What to check is missing, or said twice.</summary>
    public required string QuoteOrFile { get; init; }

    /// <summary>A file holds no quotations.</summary>
    public required string NoQuotations { get; init; }

    /// <summary>Introduces the words as they were quoted.</summary>
    public required string Was { get; init; }

    /// <summary>There is no such citation.</summary>
    public required Func<string, string> UnknownId { get; init; }

    /// <summary>Where it stood before.</summary>
    public required Func<string, string> Formerly { get; init; }

    /// <summary>The day on which it was shown last, before it changed.</summary>
    public required Func<string, string> LastShown { get; init; }

    /// <summary>Where else the same words were cited.</summary>
    public required Func<string, string> Also { get; init; }

    /// <summary>A difference between then and now.</summary>
    public required Func<string, string, string> ThenNow { get; init; }

    /// <summary>A difference between a quotation and its source.</summary>
    public required Func<string, string, string> QuotedAndSource { get; init; }

    /// <summary>What has become of a citation.</summary>
    public required IReadOnlyDictionary<VerdictStatus, string> Statuses { get; init; }

    /// <summary>The verdict on a quotation, in a sentence.</summary>
    public required IReadOnlyDictionary<QuotationStatus, string> Verdicts { get; init; }

    /// <summary>The verdict in a word.</summary>
    public required IReadOnlyDictionary<QuotationStatus, string> Short { get; init; }

    /// <summary>The texts in <paramref name="language"/>, German unless it is "en".</summary>
    public static CitingTexts For(string language) => language == "en" ? English : German;
}
