using QaBot.Citations;

namespace QaBot.App.Page.Reading;

/// <summary>The words around documents and citations.</summary>
public sealed record ReadingTexts
{
    /// <summary>German.</summary>
    public static ReadingTexts German { get; } = new();

    /// <summary>English.</summary>
    public static ReadingTexts English { get; } = new()
    {
        Culture = "en-GB",
        Panel = "Document: {0}",
        Close = "Close the document",
        WholePage = "Open on a page of its own",
        Outline = "Outline",
        Earlier = "Show what comes before",
        Later = "Show what follows",
        Published = "Published page",
        DocumentGone = "The document is no longer there. This was quoted:",
        WordsMoved = "The document has changed since; the quoted words stand here now.",
        WordsChanged = "The document has changed since; other words stand here now. This was quoted:",
        WordsGone = "The document has changed since; the quoted words are no longer in it. This was quoted:",
        By = "by {0}",
        IndexedAt = "read {0}",
        LookUp = "Look up a citation",
        LookUpLead = "Every citation that QaBot shows has a number, such as K7QF3-M9TXC. It says where the words come from and whether they still stand there.",
        Number = "Citation number",
        Find = "Look up",
        Unknown = "No citation of the number {0} is known. Perhaps a character was mistyped.",
        Unchanged = "Stands unchanged",
        UnchangedMore = "The same words stand in the same place of the document.",
        Moved = "Stands elsewhere now",
        MovedMore = "The same words stand in another place now.",
        Changed = "Was changed",
        ChangedMore = "Other words stand there now.",
        Gone = "No longer there",
        GoneMore = "The document or the passage is gone. The quotation is kept as it was.",
        Was = "Quoted",
        Is = "Now",
        Context = "In its context",
        OpenDocument = "Open in the document",
        Shown = "shown last on {0}",
        Version = "Version {0}",
        Cite = "Cite",
        Copy = "Copy",
        Copied = "Copied",
        Others = "The same words were also cited here",
    };

    /// <summary>The culture of dates.</summary>
    public string Culture { get; init; } = "de-DE";

    /// <summary>Name of the panel; {0} is the title.</summary>
    public string Panel { get; init; } = "Dokument: {0}";

    /// <summary>Closes the panel.</summary>
    public string Close { get; init; } = "Dokument schließen";

    /// <summary>Opens the document's own page.</summary>
    public string WholePage { get; init; } = "Auf eigener Seite öffnen";

    /// <summary>The headings.</summary>
    public string Outline { get; init; } = "Gliederung";

    /// <summary>More text before.</summary>
    public string Earlier { get; init; } = "Zeigen, was davor steht";

    /// <summary>More text after.</summary>
    public string Later { get; init; } = "Zeigen, was danach steht";

    /// <summary>Leads to where the document was published.</summary>
    public string Published { get; init; } = "Veröffentlichung";

    /// <summary>Above a quote without document.</summary>
    public string DocumentGone { get; init; } = "Das Dokument gibt es nicht mehr. Zitiert wurde:";

    /// <summary>The document is another version.</summary>
    public string WordsMoved { get; init; } = "Das Dokument wurde seither geändert; die zitierten Worte stehen jetzt hier.";

    /// <summary>The document is another version, with other words.</summary>
    public string WordsChanged { get; init; } = "Das Dokument wurde seither geändert; hier stehen jetzt andere Worte. Zitiert wurde:";

    /// <summary>The document is another version, without the words.</summary>
    public string WordsGone { get; init; } = "Das Dokument wurde seither geändert; die zitierten Worte stehen nicht mehr darin. Zitiert wurde:";

    /// <summary>The author.</summary>
    public string By { get; init; } = "von {0}";

    /// <summary>When it was indexed.</summary>
    public string IndexedAt { get; init; } = "gelesen {0}";

    /// <summary>Title of the page of citations.</summary>
    public string LookUp { get; init; } = "Zitat nachschlagen";

    /// <summary>Below it.</summary>
    public string LookUpLead { get; init; } = "Jedes Zitat, das QaBot zeigt, hat eine Nummer wie K7QF3-M9TXC. Mit ihr erfahren Sie, woher die Worte stammen und ob sie dort noch stehen.";

    /// <summary>Label of the field.</summary>
    public string Number { get; init; } = "Zitatnummer";

    /// <summary>Looks it up.</summary>
    public string Find { get; init; } = "Nachschlagen";

    /// <summary>{0} is what was typed.</summary>
    public string Unknown { get; init; } = "Ein Zitat mit der Nummer {0} ist nicht bekannt. Vielleicht ist ein Zeichen vertippt.";

    /// <summary>Status.</summary>
    public string Unchanged { get; init; } = "Steht unverändert";

    /// <summary>Its explanation.</summary>
    public string UnchangedMore { get; init; } = "Dieselben Worte stehen an derselben Stelle des Dokuments.";

    /// <summary>Status.</summary>
    public string Moved { get; init; } = "Steht jetzt woanders";

    /// <summary>Its explanation.</summary>
    public string MovedMore { get; init; } = "Dieselben Worte stehen jetzt an anderer Stelle.";

    /// <summary>Status.</summary>
    public string Changed { get; init; } = "Wurde geändert";

    /// <summary>Its explanation.</summary>
    public string ChangedMore { get; init; } = "Dort stehen jetzt andere Worte.";

    /// <summary>Status.</summary>
    public string Gone { get; init; } = "Nicht mehr da";

    /// <summary>Its explanation.</summary>
    public string GoneMore { get; init; } = "Das Dokument oder die Stelle gibt es nicht mehr. Das Zitat ist aufgehoben, wie es war.";

    /// <summary>Before the words as quoted.</summary>
    public string Was { get; init; } = "Zitiert";

    /// <summary>Before the words as they are.</summary>
    public string Is { get; init; } = "Jetzt";

    /// <summary>Above the paragraph.</summary>
    public string Context { get; init; } = "Im Zusammenhang";

    /// <summary>Opens the document.</summary>
    public string OpenDocument { get; init; } = "Im Dokument ansehen";

    /// <summary>When it was shown last.</summary>
    public string Shown { get; init; } = "zuletzt gezeigt am {0}";

    /// <summary>The document's hash.</summary>
    public string Version { get; init; } = "Fassung {0}";

    /// <summary>Above the forms to take along.</summary>
    public string Cite { get; init; } = "Zitieren";

    /// <summary>Copies.</summary>
    public string Copy { get; init; } = "Kopieren";

    /// <summary>After copying.</summary>
    public string Copied { get; init; } = "Kopiert";

    /// <summary>Above other places.</summary>
    public string Others { get; init; } = "Dieselben Worte wurden auch hier zitiert";

    /// <summary>The words of a language, "de" or "en".</summary>
    public static ReadingTexts For(string language) => language == "en" ? English : German;

    /// <summary>What a status is called, and what it means.</summary>
    public (string Name, string Meaning) Of(VerdictStatus status) => status switch
    {
        VerdictStatus.Unchanged => (Unchanged, UnchangedMore),
        VerdictStatus.Moved => (Moved, MovedMore),
        VerdictStatus.Changed => (Changed, ChangedMore),
        _ => (Gone, GoneMore),
    };

    /// <summary>A day as people write it.</summary>
    public string Day(DateOnly day) => WrittenDay.In(day, Culture);

    /// <summary>The day of a time as people write it.</summary>
    public string Day(DateTimeOffset time) => Day(DateOnly.FromDateTime(time.LocalDateTime));
}
