using System.Diagnostics;
using System.Text.Json;
using QaBot.Citations;

namespace QaBot.Tests.Citations;

public sealed class CitationExportTests
{
    private static readonly CitedSource Article = new(
        "7DBY6-Z58MW", "Zuerst müsse die Finanzierung ausgebaut werden", "Macron und die Sicherheitsgarantien für die Ukraine", "macron.txt", new(8, 9), new(2026, 11, 23))
    {
        Author = "Konrad Wolfenstein",
        Site = "Xpert.Digital",
        Date = new(2025, 9, 5),
        Address = "https://beispiel.example/macron_ukraine?a=1&b=2",
        Language = "de",
        Page = 3,
        Locator = "§ 5 Abs. 2",
    };

    private static readonly CitedSource Hostile = Article with
    {
        Id = "22222-22222",
        Title = "Böse } { \\input{x} $a_b^c$ & 5 % #1 ~ <script>alert(1)</script> [x](javascript:y)\r\nER  - \r\nTY  - BOOK",
        Author = "Anna von der Heide und Ministerium für {Wahres}&Schönes",
        Address = "https://beispiel.example/{a}?b=%20&c=1#d",
        Quote = "Zeile eins\r\nER  - zwei } **fett**",
    };

    private static readonly CitedSource Bare = new("33333-33333", "Nur Worte", "notiz", "ordner/notiz.txt", new(1, 1), new(2026, 11, 23));

    [Fact]
    public void A_footnote_names_author_title_site_date_address_access_and_place() => Assert.Equal(
        "Wolfenstein, Konrad: Macron und die Sicherheitsgarantien für die Ukraine. Xpert.Digital, 5. September 2025. "
        + "https://beispiel.example/macron_ukraine?a=1&b=2 (abgerufen am 23. November 2026), S. 3, § 5 Abs. 2, Z. 8–9. [7DBY6-Z58MW]\n",
        CitationExport.Write([Article], CitationFormat.Text, "de"));

    [Fact]
    public void A_document_that_states_nothing_is_named_by_its_path() =>
        Assert.Equal("notiz. ordner/notiz.txt, l. 1. [33333-33333]\n", CitationExport.Write([Bare], CitationFormat.Text, "en"));

    [Fact]
    public void Markdown_shows_hostile_text_as_text()
    {
        var markdown = CitationExport.Write([Hostile], CitationFormat.Markdown, "de");

        Assert.DoesNotContain("<script", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("[x](", markdown, StringComparison.Ordinal);
        Assert.Contains(@"\*\*fett\*\*", markdown, StringComparison.Ordinal);
        Assert.All(markdown.TrimEnd('\n').Split('\n'), line => Assert.StartsWith(">", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Konrad Wolfenstein", "Wolfenstein, Konrad")]
    [InlineData("Wolfenstein, Konrad", "Wolfenstein, Konrad")]
    [InlineData("Ursula von der Leyen", "von der Leyen, Ursula")]
    [InlineData("Anna Maria Heide und Bernd Öztürk", "Heide, Anna Maria; Öztürk, Bernd")]
    [InlineData("Anna Heide, Bernd Öztürk", "Heide, Anna; Öztürk, Bernd")]
    [InlineData("Heide, Anna; Öztürk, Bernd", "Heide, Anna; Öztürk, Bernd")]
    [InlineData("Bundesministerium der Finanzen", "Bundesministerium der Finanzen")]
    [InlineData("Bundesministerium für Wirtschaft und Klimaschutz", "Bundesministerium für Wirtschaft und Klimaschutz")]
    [InlineData("Schmidt & Söhne GmbH", "Schmidt & Söhne GmbH")]
    [InlineData("dpa", "dpa")]
    [InlineData("", "")]
    public void Names_are_read_as_bibliographies_need_them(string author, string expected)
    {
        var line = CitationExport.Write([Bare with { Author = author }], CitationFormat.Text, "de");

        Assert.StartsWith(expected.Length == 0 ? "notiz." : expected + ": notiz.", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CitationFormat.BibTeX, "bibtex")]
    [InlineData(CitationFormat.Ris, "ris")]
    [InlineData(CitationFormat.CslJson, "csl-json")]
    public void An_independent_reader_reads_what_is_exported(CitationFormat format, string name)
    {
        var items = ReadElsewhere(CitationExport.Write([Article, Hostile, Bare], format, "de"), name);

        Assert.Equal(3, items.Count);
        Assert.Equal(Article.Title, Text(items[0], "title"));
        Assert.Equal(("Wolfenstein", "Konrad"), (Text(items[0].GetProperty("author")[0], "family"), Text(items[0].GetProperty("author")[0], "given")));
        Assert.Equal([2025, 9, 5], items[0].GetProperty("issued").GetProperty("date-parts")[0].EnumerateArray().Select(part => part.GetInt32()));
        Assert.Equal(Article.Address, Text(items[0], "URL"));
        Assert.Equal("S. 3, § 5 Abs. 2, Z. 8–9", Text(items[0], "note"));
        Assert.Equal("webpage", Text(items[0], "type"));

        Assert.Equal("Böse } { \\input{x} $a_b^c$ & 5 % #1 ~ <script>alert(1)</script> [x](javascript:y) ER - TY - BOOK", Text(items[1], "title"));
        Assert.Equal("Heide", Text(items[1].GetProperty("author")[0], "family").Replace("von der ", "", StringComparison.Ordinal));
        Assert.Contains("Ministerium für {Wahres}&Schönes", items[1].GetProperty("author")[1].EnumerateObject().Select(part => part.Value.GetString()));
        Assert.Equal("notiz", Text(items[2], "title"));
        Assert.False(items[2].TryGetProperty("URL", out _));
    }

    [Fact]
    public void The_day_of_access_is_stated()
    {
        Assert.Contains("urldate = {2026-11-23}", CitationExport.Write([Article], CitationFormat.BibTeX, "de"), StringComparison.Ordinal);
        Assert.Contains("Y2  - 2026/11/23\r\n", CitationExport.Write([Article], CitationFormat.Ris, "de"), StringComparison.Ordinal);
        var accessed = JsonDocument.Parse(CitationExport.Write([Article], CitationFormat.CslJson, "de")).RootElement[0].GetProperty("accessed");
        Assert.Equal([2026, 11, 23], accessed.GetProperty("date-parts")[0].EnumerateArray().Select(part => part.GetInt32()));
    }

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;

    private static List<JsonElement> ReadElsewhere(string exported, string format)
    {
        var client = Path.Combine(Repository.Root, "tests/clients/citations");
        if (!Directory.Exists(Path.Combine(client, "node_modules")))
        {
            Assert.Skip("The packages of tests/clients/citations are not installed: run npm ci there.");
        }

        using var node = Start(client, format);
        using (var input = new StreamWriter(node.StandardInput.BaseStream))
        {
            input.Write(exported);
        }

        var output = node.StandardOutput.ReadToEnd();
        var error = node.StandardError.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, error + exported);
        return [.. JsonDocument.Parse(output).RootElement.EnumerateArray()];
    }

    private static Process Start(string client, string format)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node", ["read.mjs", format])
            {
                WorkingDirectory = client,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = System.Text.Encoding.UTF8,
            })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("Node is not installed.");
            throw;
        }
    }
}
