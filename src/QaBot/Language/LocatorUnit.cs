namespace QaBot.Language;

/// <summary>What a document counts: its paragraphs, pages, steps.</summary>
public enum LocatorUnit
{
    /// <summary>Teil.</summary>
    Part,

    /// <summary>Kapitel.</summary>
    Chapter,

    /// <summary>Abschnitt.</summary>
    Division,

    /// <summary>Anlage, Anhang.</summary>
    Annex,

    /// <summary>TOP, Tagesordnungspunkt.</summary>
    AgendaItem,

    /// <summary>§.</summary>
    Section,

    /// <summary>Artikel.</summary>
    Article,

    /// <summary>Ziffer, and any number set before a heading.</summary>
    Clause,

    /// <summary>Punkt.</summary>
    Point,

    /// <summary>Schritt.</summary>
    Step,

    /// <summary>Absatz.</summary>
    Paragraph,

    /// <summary>Satz.</summary>
    Sentence,

    /// <summary>Nummer.</summary>
    Number,

    /// <summary>Buchstabe.</summary>
    Letter,

    /// <summary>Randnummer.</summary>
    Margin,

    /// <summary>Seite.</summary>
    Page,

    /// <summary>Tabelle.</summary>
    Table,

    /// <summary>Abbildung.</summary>
    Figure,
}
