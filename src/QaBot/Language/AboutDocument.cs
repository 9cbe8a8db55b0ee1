using System.Text.RegularExpressions;

namespace QaBot.Language;

/// <summary>Tells questions about a document itself (its author, its date) and the lines that state these.</summary>
internal static partial class AboutDocument
{
    private static readonly HashSet<string> Works = new(StringComparer.Ordinal)
    {
        "artikel", "text", "beitrag", "dokument", "bericht", "schreiben", "brief", "protokoll", "richtlinie", "seite", "aufsatz", "interview", "article", "document", "report", "page",
    };

    private static readonly HashSet<string> Makings = new(StringComparer.Ordinal)
    {
        "geschrieben", "schrieb", "verfasst", "verfasste", "verfasser", "verfasserin", "autor", "autorin", "erschienen", "erschien", "veroffentlicht", "publiziert", "stammt", "stand", "datum", "herausgegeben", "aktualisiert", "geandert",
        "wrote", "written", "author", "published", "updated", "dated",
    };

    /// <summary>Whether the question names the document and its making: "Wer hat diesen Artikel geschrieben?"</summary>
    public static bool Asks(IReadOnlyList<Token> tokens) =>
        tokens.Any(t => Works.Contains(t.Form.Normal) || Works.Contains(t.Form.Stem)) && tokens.Any(t => Makings.Contains(t.Form.Normal));

    /// <summary>Whether a line states author or date: "Veröffentlicht am: … – Verfasser: …".</summary>
    public static bool IsByline(string text) => text.Length < 300 && Label().IsMatch(text);

    [GeneratedRegex(@"\b(Verfasser(in)?|Autor(in)?|Redaktion|Veröffentlicht( am)?|Erschienen( am)?|Stand|Datum|Letzte Änderung|Zuletzt (geändert|aktualisiert)( am)?|Protokoll(führung|führer|führerin|ant|antin)?|Author|Published( on)?|Last updated|Date)\s?:|^Von \p{Lu}\w+ \p{Lu}\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
