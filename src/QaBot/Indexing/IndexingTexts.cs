using System.Globalization;

namespace QaBot.Indexing;

/// <summary>What the index has to say to people.</summary>
public sealed record IndexingTexts
{
    private static readonly CultureInfo GermanCulture = CultureInfo.GetCultureInfo("de-DE");
    private static readonly CultureInfo EnglishCulture = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>In German.</summary>
    public static IndexingTexts German { get; } = new();

    /// <summary>In English.</summary>
    public static IndexingTexts English { get; } = new()
    {
        Culture = EnglishCulture,
        Busy = "Another process is updating the index{0}. Answers come from what was indexed before.",
        Holder = " ({0}, process {1}, since {2:t})",
        NotWritable = "The index cannot be updated: {0} Answers come from what was indexed before.",
        DiskFull = "There is no space left for the index: {0} Answers come from what was indexed before; free some space.",
        DocumentsMissing = "There is no documents folder {0}. Answers come from what was indexed before.",
        DamagedRebuilt = "The index was damaged. It was set aside ({0}) and built anew from the documents.",
        Damaged = "The index is damaged and cannot be rebuilt now: {0}",
        Rebuilt = "The index came from another version of QaBot and was built anew.",
        Added = "new",
        Changed = "changed",
        Unchanged = "unchanged",
        Renamed = "renamed, was {0}",
        Removed = "removed",
        Unreadable = "not readable: {0}",
        OnePassage = "1 passage",
        Passages = "{0:N0} passages",
        Empty = "there is no text in it",
        Broken = "it is damaged or not what its name says",
        Encrypted = "it is encrypted",
        Binary = "it is no text",
        TooLarge = "it is too large",
        TooSlow = "it takes too long to read",
        TooManyParts = "it falls into too many lines or paragraphs",
        NoText = "it holds pictures only",
        UnknownFormat = "its format is not known",
        Unavailable = "it cannot be opened",
    };

    private CultureInfo Culture { get; init; } = GermanCulture;
    private string Busy { get; init; } = "Ein anderer Prozess aktualisiert gerade den Index{0}. Geantwortet wird mit dem bisherigen Stand.";
    private string Holder { get; init; } = " ({0}, Prozess {1}, seit {2:t} Uhr)";
    private string NotWritable { get; init; } = "Der Index lässt sich nicht aktualisieren: {0} Geantwortet wird mit dem bisherigen Stand.";
    private string DiskFull { get; init; } = "Für den Index ist kein Speicherplatz mehr frei: {0} Geantwortet wird mit dem bisherigen Stand; bitte Platz schaffen.";
    private string DocumentsMissing { get; init; } = "Den Dokumentenordner {0} gibt es nicht. Geantwortet wird mit dem bisherigen Stand.";
    private string DamagedRebuilt { get; init; } = "Der Index war beschädigt. Er wurde beiseitegelegt ({0}) und aus den Dokumenten neu aufgebaut.";
    private string Damaged { get; init; } = "Der Index ist beschädigt und lässt sich derzeit nicht neu aufbauen: {0}";
    private string Rebuilt { get; init; } = "Der Index stammte von einer anderen Version von QaBot und wurde neu aufgebaut.";
    private string Added { get; init; } = "neu";
    private string Changed { get; init; } = "geändert";
    private string Unchanged { get; init; } = "unverändert";
    private string Renamed { get; init; } = "umbenannt, vorher {0}";
    private string Removed { get; init; } = "entfernt";
    private string Unreadable { get; init; } = "nicht lesbar: {0}";
    private string OnePassage { get; init; } = "1 Textstelle";
    private string Passages { get; init; } = "{0:N0} Textstellen";
    private string Empty { get; init; } = "kein Text darin";
    private string Broken { get; init; } = "beschädigt oder nicht, was der Name sagt";
    private string Encrypted { get; init; } = "verschlüsselt";
    private string Binary { get; init; } = "kein Text";
    private string TooLarge { get; init; } = "zu groß";
    private string TooSlow { get; init; } = "dauert zu lange";
    private string TooManyParts { get; init; } = "zu viele Zeilen oder Absätze";
    private string NoText { get; init; } = "enthält nur Bilder";
    private string UnknownFormat { get; init; } = "unbekanntes Format";
    private string Unavailable { get; init; } = "lässt sich nicht öffnen";

    /// <summary>The texts in <paramref name="language"/>, "de" or "en".</summary>
    public static IndexingTexts For(string language) => language == "en" ? English : German;

    /// <summary>A notice as one sentence or two.</summary>
    public string Describe(IndexNotice notice) => notice.Kind switch
    {
        IndexNoticeKind.WriterBusy => Format(Busy, notice.Holder is { } by ? Format(Holder, by.Program, by.ProcessId, by.Since.ToLocalTime()) : ""),
        IndexNoticeKind.NotWritable => Format(NotWritable, notice.Detail),
        IndexNoticeKind.DiskFull => Format(DiskFull, notice.Detail),
        IndexNoticeKind.DocumentsMissing => Format(DocumentsMissing, notice.Detail),
        IndexNoticeKind.DamagedRebuilt => Format(DamagedRebuilt, notice.Detail),
        IndexNoticeKind.Damaged => Format(Damaged, notice.Detail),
        _ => Rebuilt,
    };

    /// <summary>What became of a file, to stand behind its path.</summary>
    public string Describe(FileResult result) => result.Outcome switch
    {
        FileOutcome.Added => $"{Added}, {Count(result.Passages)}",
        FileOutcome.Changed => $"{Changed}, {Count(result.Passages)}",
        FileOutcome.Renamed => Format(Renamed, result.FormerPath ?? ""),
        FileOutcome.Removed => Removed,
        FileOutcome.Unreadable => Format(Unreadable, Describe(result.Reason ?? UnreadableReason.Broken)),
        _ => result.Reason is { } reason ? $"{Unchanged}, {Format(Unreadable, Describe(reason))}" : Unchanged,
    };

    /// <summary>Why a file cannot be read.</summary>
    public string Describe(UnreadableReason reason) => reason switch
    {
        UnreadableReason.Empty => Empty,
        UnreadableReason.Encrypted => Encrypted,
        UnreadableReason.Binary => Binary,
        UnreadableReason.TooLarge => TooLarge,
        UnreadableReason.TooSlow => TooSlow,
        UnreadableReason.TooManyParts => TooManyParts,
        UnreadableReason.NoText => NoText,
        UnreadableReason.UnknownFormat => UnknownFormat,
        UnreadableReason.Unavailable => Unavailable,
        _ => Broken,
    };

    private string Count(int passages) => passages == 1 ? OnePassage : Format(Passages, passages);

    private string Format(string text, params object[] values) => string.Format(Culture, text, values);
}
