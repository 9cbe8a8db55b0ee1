using QaBot.Language;

namespace QaBot.Tests.Language;

public sealed class LocatorTrackerTests
{
    [Fact]
    public void The_paragraphs_of_a_law_have_their_full_place()
    {
        var tracker = new LocatorTracker();

        Assert.Equal("§ 5", tracker.Heading("§ 5 Kündigung", 2));
        Assert.Equal("§ 5 Abs. 1", tracker.Paragraph("(1) Das Mietverhältnis endet."));
        Assert.Equal("§ 5 Abs. 2", tracker.Paragraph("(2) Es gilt Folgendes:"));
        Assert.Equal("§ 5 Abs. 2 Nr. 1", tracker.Paragraph("1. die Schriftform,"));
        Assert.Equal("§ 5 Abs. 2 Nr. 1 Buchst. a", tracker.Paragraph("a) auf Papier,"));
        Assert.Equal("§ 5 Abs. 2 Nr. 2", tracker.Paragraph("2. die Frist."));
        Assert.Equal("§ 5 Abs. 2a", tracker.Paragraph("(2a) Eingefügt."));
        Assert.Equal("§ 6", tracker.Heading("§ 6 Form", 2));
        Assert.Equal("§ 6", tracker.Paragraph("Ohne Zählung."));
    }

    [Fact]
    public void Numbered_headings_are_clauses()
    {
        var tracker = new LocatorTracker();

        Assert.Equal("Ziff. 4.2", tracker.Heading("4.2 Kündigung", 2));
        Assert.Equal("Ziff. 4.2 Abs. 3", tracker.Paragraph("(3) Die Frist"));
        Assert.Equal("Ziff. 4.3", tracker.Paragraph("4.3 Die Frist beträgt drei Monate zum Ende eines Quartals."));
        Assert.Equal("Ziff. 1", tracker.Heading("1. Einleitung", 1));
        Assert.Equal("Ziff. 2", tracker.Heading("2. Verlauf", 1));
    }

    [Theory]
    [InlineData("4. September 2025")]
    [InlineData("2. Weltkrieg")]
    [InlineData("26 Länder sagen zu")]
    [InlineData("2024 im Rückblick")]
    [InlineData("Was sagt Art. 5?")]
    [InlineData("Die Entstehung der Koalition")]
    public void A_heading_that_merely_holds_a_number_is_no_place(string heading) => Assert.Null(new LocatorTracker().Heading(heading));

    [Theory]
    [InlineData("Artikel 5 des NATO-Vertrags sieht vor, dass ein Angriff gegen ein Mitglied als Angriff gegen alle gilt.")]
    [InlineData("§ 5 gilt entsprechend.")]
    [InlineData("§ 5 Abs. 2 ist nicht anzuwenden")]
    [InlineData("Rn. 17 gilt entsprechend.")]
    [InlineData("Ziff. 4.2 gilt nicht bei Vorsatz.")]
    [InlineData("Ziff. 4.2 AGB")]
    [InlineData("1. Öffnen Sie die Klappe.")]
    [InlineData("(1) Fußnote")]
    public void A_paragraph_that_refers_to_a_place_does_not_stand_there(string paragraph) => Assert.Null(new LocatorTracker().Paragraph(paragraph));

    [Fact]
    public void Headings_may_count_without_full_stops()
    {
        var tracker = new LocatorTracker();

        Assert.Equal("Ziff. 1", tracker.Heading("1 Purpose and scope", 2));
        Assert.Equal("Ziff. 2", tracker.Heading("2 Passwords", 2));
        Assert.Equal("Ziff. 2", tracker.Paragraph("Passwords do not expire."));
    }

    [Fact]
    public void Sections_written_as_plain_lines_count_as_headings()
    {
        var tracker = new LocatorTracker();

        Assert.Equal("§ 1", tracker.Paragraph("§ 1 Geltung"));
        Assert.Equal("§ 1 Abs. 1", tracker.Paragraph("(1) Text."));
        Assert.Equal("§ 2", tracker.Paragraph("§ 2 Begriffe"));
    }

    [Fact]
    public void Paragraphs_that_begin_with_their_number_stand_there()
    {
        var tracker = new LocatorTracker();

        Assert.Equal("Rn. 16", tracker.Paragraph("Rn. 16 Der Antrag ist zulässig."));
        Assert.Equal("Rn. 16", tracker.Paragraph("Er wahrt die Frist."));
        Assert.Equal("Rn. 17", tracker.Paragraph("Rn. 17: „Unbegründet“ ist er nicht."));
        Assert.Null(tracker.Heading("Anhang"));
        Assert.Equal("Ziff. 4.1", tracker.Paragraph("Ziff. 4.1 Der Frachtführer haftet."));
        Assert.Equal("Ziff. 4.2", tracker.Paragraph("Ziffer 4.2 Die Haftung ist begrenzt."));
        Assert.Equal("§ 5", tracker.Paragraph("§ 5 Haftung"));
        Assert.Equal("§ 5 Abs. 1 Rn. 18", (tracker.Paragraph("(1) Es wird gehaftet."), tracker.Paragraph("Rn. 18 Das ist streitig.")).Item2);
    }

    [Fact]
    public void Chapters_frame_their_sections_and_end_with_the_next_heading_of_their_level()
    {
        var tracker = new LocatorTracker();

        Assert.Equal("Kapitel 2", tracker.Heading("Kapitel 2: Betrieb", 1));
        Assert.Equal("Kapitel 2", tracker.Paragraph("Text."));
        Assert.Equal("Kapitel 2 Schritt 1", tracker.Heading("Schritt 1: Filter wechseln", 2));
        Assert.Null(tracker.Heading("Nachwort", 1));
        Assert.Null(tracker.Paragraph("(1) Ende."));
    }
}
