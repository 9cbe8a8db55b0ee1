using QaBot.Citations;

namespace QaBot.Tests.Citations;

public sealed class ConversationExportTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private static readonly Citation Source = new(1, "7DBY6-Z58MW", "macron.txt", new(8, 8), new(0, 5), "Das Zitat")
    {
        Title = "Der Titel",
        Locator = "§ 5",
        Url = "https://beispiel.example/a#:~:text=Das%20Zitat",
    };

    private static readonly IReadOnlyList<Turn> Turns =
    [
        new(1, "Was gilt?", new ExtractedAnswer("Es gilt **viel** [1]. Und [7] ist keine Quelle.", [Source]), Now),
        new(2, "Und <b>jetzt</b>?\n# Überschrift", new NoAnswer("Dazu steht nichts in den Dokumenten.", NoAnswerReason.NotFound), Now),
    ];

    [Fact]
    public void Markdown_holds_questions_answers_and_sources()
    {
        var markdown = ConversationExport.ToMarkdown(Turns, Now, "de");

        Assert.StartsWith("# Was gilt?\n\n## 1. Was gilt?\n\nEs gilt **viel** \\[1\\]. Und \\[7\\] ist keine Quelle.\n\nQuellen:\n\n", markdown, StringComparison.Ordinal);
        Assert.Contains("- \\[1\\] „Das Zitat“ – Der Titel, macron.txt, § 5, Z. 8 \\[7DBY6-Z58MW\\] <https://beispiel.example/a#:~:text=Das%20Zitat>", markdown, StringComparison.Ordinal);
        Assert.Contains("## 2. Und &lt;b\\>jetzt&lt;/b\\>? \\# Überschrift", markdown, StringComparison.Ordinal);
        Assert.Contains("Gespeichert am 23. November 2026 mit QaBot.", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_holds_them_too_and_its_references_lead_to_the_sources()
    {
        var page = ConversationExport.ToHtml(Turns, Now, "de");

        Assert.Contains("Es gilt <strong>viel</strong> <sup><a href=\"#q1-1\">[1]</a></sup>. Und [7] ist keine Quelle.", page, StringComparison.Ordinal);
        Assert.Contains("<li id=\"q1-1\" value=\"1\"><cite><a href=\"https://beispiel.example/a#:~:text=Das%20Zitat\" rel=\"noreferrer\">„Das Zitat“ – Der Titel", page, StringComparison.Ordinal);
        Assert.Contains("Und &lt;b&gt;jetzt&lt;/b&gt;?", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_text_is_inert_everywhere()
    {
        const string Evil = "<script>alert(1)</script><img src=x onerror=alert(1)> [Klick](javascript:alert(1)) ![x](http://böse.example/p.png)\n\n# Groß\n- Liste\n1. Zahl\n```\n";
        var citation = Source with { Quote = Evil, Title = Evil, Document = Evil, Heading = Evil, Locator = Evil, Url = "javascript:alert(1)//\"><script>" };
        Turn[] turns = [new(1, Evil, new ExtractedAnswer(Evil + "**[1]**" + Evil, [citation]), Now)];

        var page = ConversationExport.ToHtml(turns, Now, "de");
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript", page, StringComparison.OrdinalIgnoreCase);

        var rendered = Markdig.Markdown.ToHtml(ConversationExport.ToMarkdown(turns, Now, "de"));
        Assert.DoesNotContain("<script", rendered, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", rendered, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<code", rendered, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript", rendered, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<h1>Groß", rendered, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void An_empty_conversation_is_a_page_too()
    {
        Assert.Contains("<h1>Conversation</h1>", ConversationExport.ToHtml([], Now, "en"), StringComparison.Ordinal);
        Assert.StartsWith("# Gespräch", ConversationExport.ToMarkdown([], Now, "de"), StringComparison.Ordinal);
    }
}
