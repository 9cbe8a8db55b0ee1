namespace QaBot.Tests.App.Commands;

public sealed class IndexCommandTests
{
    [Fact]
    public async Task Every_file_has_a_line_with_its_result_and_the_summary_counts_them()
    {
        using var root = new TempRoot().With("gut.txt", "Ein Absatz, der etwas sagt.\n").With("unter/auch.md", "# Titel\n\nNoch ein Absatz.\n").With("leer.txt", "");

        var (code, output, error) = await CommandRun.OfAsync(root, new FakeEngine(), ["index"]);

        Assert.True(code == 0, error);
        Assert.Contains("gut.txt: neu, 1 Textstelle\n", output, StringComparison.Ordinal);
        Assert.Contains("unter/auch.md: neu", output, StringComparison.Ordinal);
        Assert.Contains("leer.txt: nicht lesbar: kein Text darin\n", output, StringComparison.Ordinal);
        Assert.Contains("2 Dokumente mit", output, StringComparison.Ordinal);
        Assert.Contains("1 nicht lesbar", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_named_files_are_looked_at()
    {
        using var root = new TempRoot().With("eins.txt", "Eins steht hier.\n").With("b/zwei.txt", "Zwei steht hier.\n");

        var (_, output, _) = await CommandRun.OfAsync(root, new FakeEngine(), ["index", "b"]);
        Assert.Contains("b/zwei.txt: neu", output, StringComparison.Ordinal);

        File.Delete(Path.Combine(root.Documents, "eins.txt"));
        (_, output, _) = await CommandRun.OfAsync(root, new FakeEngine(), ["index"]);
        Assert.DoesNotContain("b/zwei.txt: neu", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_nothing_but_tiny_parts_is_refused_before_it_fills_the_memory()
    {
        const int Parts = 500_001;
        using var root = new TempRoot().With("gut.txt", "Ein Absatz, der etwas sagt.\n")
            .With("zeilen.txt", string.Concat(Enumerable.Repeat("a\n\n", Parts))).With("mac.txt", string.Concat(Enumerable.Repeat("a\r", Parts)))
            .With("absätze.md", string.Concat(Enumerable.Repeat("- a\n", Parts)))
            .With("seite.html", $"<html><body>{string.Concat(Enumerable.Repeat("<p>a</p>", Parts))}</body></html>");

        var (_, output, _) = await CommandRun.OfAsync(root, new FakeEngine(), ["index"]);

        Assert.All(["zeilen.txt", "mac.txt", "absätze.md", "seite.html"], file => Assert.Contains($"{file}: nicht lesbar: zu viele Zeilen oder Absätze", output, StringComparison.Ordinal));
        Assert.Contains("gut.txt: neu, 1 Textstelle", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_summary_tells_of_files_of_another_kind()
    {
        using var root = new TempRoot().With("gut.txt", "Ein Absatz, der etwas sagt.\n").With("haus.dwg", "AC1032");

        var (_, output, _) = await CommandRun.OfAsync(root, new FakeEngine(), ["index"]);

        Assert.Contains("1 Dokument mit 1 Textstelle, 1 Datei anderer Art nicht beachtet", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_one_endless_line_is_read_in_passages()
    {
        using var root = new TempRoot().With("zeile.txt", string.Concat(Enumerable.Repeat("Der Brunnen steht im Garten des Hauses ", 2000)));

        var (_, output, _) = await CommandRun.OfAsync(root, new FakeEngine(), ["index"]);

        Assert.Contains("zeile.txt: neu, 39 Textstellen", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_path_outside_of_the_documents_is_an_error_that_says_what_to_do()
    {
        using var root = new TempRoot().With("eins.txt", "Eins steht hier.\n");

        var (code, _, error) = await CommandRun.OfAsync(root, new FakeEngine(), ["index", root.Folder]);

        Assert.Equal(2, code);
        Assert.Contains("--documents", error, StringComparison.Ordinal);
    }
}
