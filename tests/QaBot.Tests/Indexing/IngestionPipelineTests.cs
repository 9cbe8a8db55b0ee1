using QaBot.Indexing;
using QaBot.Tests.Documents.Word;

namespace QaBot.Tests.Indexing;

public sealed class IngestionPipelineTests : IDisposable
{
    private readonly IndexFixture _fixture = new();

    public IngestionPipelineTests()
    {
        _fixture.Write("haus.txt", "Das Haus steht am Hang. Es wurde 1912 gebaut und hat drei Stockwerke.");
        _fixture.Write("amt/wald.txt", "Im Wald wachsen Buchen und Fichten. Der Förster zählt sie jedes Jahr.");
        _fixture.Write("amt/meer.md", "Das Meer ist salzig. Der Salzgehalt liegt bei 35 Gramm je Liter.");
    }

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task A_first_run_indexes_every_file_and_finds_its_words()
    {
        var report = await _fixture.RunAsync();

        Assert.Equal(["Added amt/meer.md", "Added amt/wald.txt", "Added haus.txt"], IndexFixture.Touched(report));
        Assert.Empty(report.Notices);
        Assert.Equal(["amt/wald.txt"], _fixture.Find("Fichten"));
        Assert.Equal(["amt/meer.md"], _fixture.Find("Salzgehalt"));
    }

    [Fact]
    public async Task A_second_run_touches_nothing_and_does_not_write()
    {
        await _fixture.RunAsync();
        var before = Contents(_fixture.LuceneFolder);

        var report = await _fixture.EnsureFreshAsync();

        Assert.Empty(report.Files);
        Assert.Equal(before, Contents(_fixture.LuceneFolder));
    }

    [Fact]
    public async Task An_edit_touches_only_the_edited_file()
    {
        await _fixture.RunAsync();
        _fixture.Write("haus.txt", "Das Haus wurde abgerissen. An seiner Stelle steht eine Scheune.");

        var report = await _fixture.RunAsync();

        Assert.Equal(["Changed haus.txt"], IndexFixture.Touched(report));
        Assert.Equal(["haus.txt"], _fixture.Find("Scheune"));
        Assert.Empty(_fixture.Find("Stockwerke"));
    }

    [Fact]
    public async Task An_edit_that_keeps_size_and_time_right_after_indexing_is_still_seen()
    {
        _fixture.Write("uhr.txt", "Die Uhr zeigt zwölf.");
        var file = Path.Combine(_fixture.DocumentsFolder, "uhr.txt");
        await _fixture.RunAsync();
        var time = File.GetLastWriteTimeUtc(file);
        _fixture.Write("uhr.txt", "Die Ohr zeigt zwölf.");
        File.SetLastWriteTimeUtc(file, time);

        var report = await _fixture.RunAsync();

        // Only within the moment in which a file system may give two writes one time.
        var isSettled = DateTimeOffset.UtcNow - new DateTimeOffset(time) > TimeSpan.FromMilliseconds(100) && IndexFixture.Touched(report).Length == 0;
        Assert.True(isSettled || _fixture.Find("Ohr").Length == 1);
    }

    [Fact]
    public async Task A_deleted_file_is_found_no_more()
    {
        await _fixture.RunAsync();
        _fixture.Delete("amt/wald.txt");

        var report = await _fixture.RunAsync();

        Assert.Equal(["Removed amt/wald.txt"], IndexFixture.Touched(report));
        Assert.Empty(_fixture.Find("Fichten"));
        Assert.Null(_fixture.Library.Find("amt/wald.txt"));
        Assert.DoesNotContain(_fixture.Library.List(), entry => entry.Path == "amt/wald.txt");
    }

    [Fact]
    public async Task A_renamed_contract_is_still_quoted_without_the_numbers_that_Word_counts()
    {
        await File.WriteAllBytesAsync(Path.Combine(_fixture.DocumentsFolder, "vertrag.docx"), WordFile.Contract(), TestContext.Current.CancellationToken);
        await _fixture.RunAsync();
        var before = Quoted();
        _fixture.Move("vertrag.docx", "alt/vertrag 2025.docx");

        await _fixture.RunAsync();

        Assert.Contains("Einbau binnen 60 Tagen", before);
        Assert.Equal(before, Quoted());

        string[] Quoted()
        {
            var passage = _fixture.Search("Einbau binnen Tagen")[0].Passage;
            return [.. passage.Sentences.Select(sentence => sentence.Span.In(_fixture.Library.Find(passage.Document)!.Text))];
        }
    }

    [Fact]
    public async Task A_renamed_file_keeps_its_text_under_the_new_path()
    {
        await _fixture.RunAsync();
        var before = _fixture.Library.Find("amt/wald.txt")!;
        _fixture.Move("amt/wald.txt", "forst/bäume 2.txt");

        var report = await _fixture.RunAsync();

        var result = Assert.Single(report.Files, file => file.Outcome != FileOutcome.Unchanged);
        Assert.Equal((FileOutcome.Renamed, "forst/bäume 2.txt", "amt/wald.txt"), (result.Outcome, result.Path, result.FormerPath));
        Assert.Equal(["forst/bäume 2.txt"], _fixture.Find("Fichten"));
        Assert.Equal((before.Text, before.ContentHash), (_fixture.Library.Find("forst/bäume 2.txt")!.Text, _fixture.Library.Find("forst/bäume 2.txt")!.ContentHash));
        Assert.Null(_fixture.Library.Find("amt/wald.txt"));
    }

    [Fact]
    public async Task Two_files_that_swap_names_swap_their_texts()
    {
        await _fixture.RunAsync();
        _fixture.Move("haus.txt", "x.txt");
        _fixture.Move("amt/wald.txt", "haus.txt");
        _fixture.Move("x.txt", "amt/wald.txt");

        await _fixture.RunAsync();

        Assert.Equal(["haus.txt"], _fixture.Find("Fichten"));
        Assert.Equal(["amt/wald.txt"], _fixture.Find("Stockwerke"));
    }

    [Fact]
    public async Task A_copied_file_is_found_in_both_places()
    {
        await _fixture.RunAsync();
        File.Copy(Path.Combine(_fixture.DocumentsFolder, "haus.txt"), Path.Combine(_fixture.DocumentsFolder, "kopie.txt"));

        var report = await _fixture.RunAsync();

        Assert.Equal(["Added kopie.txt"], IndexFixture.Touched(report));
        Assert.Equal(["haus.txt", "kopie.txt"], _fixture.Find("Stockwerke"));
    }

    [Fact]
    public async Task A_touched_file_is_not_read_again_and_looked_at_only_once()
    {
        await _fixture.RunAsync();
        File.SetLastWriteTimeUtc(Path.Combine(_fixture.DocumentsFolder, "haus.txt"), DateTime.UtcNow.AddHours(-3));

        var report = await _fixture.RunAsync();
        var before = Contents(_fixture.LuceneFolder);
        await _fixture.EnsureFreshAsync();

        Assert.Empty(IndexFixture.Touched(report));
        Assert.Equal(before, Contents(_fixture.LuceneFolder));
        Assert.Equal(["haus.txt"], _fixture.Find("Stockwerke"));
    }

    [Fact]
    public async Task A_bad_file_is_a_result_with_a_reason_and_the_others_are_indexed()
    {
        File.WriteAllBytes(Path.Combine(_fixture.DocumentsFolder, "kaputt.txt"), [0x50, 0, 0, 1, 2, 0, 255, 0, 7]);
        File.WriteAllText(Path.Combine(_fixture.DocumentsFolder, "leer.txt"), "");

        var report = await _fixture.RunAsync();

        Assert.Equal([("kaputt.txt", UnreadableReason.Binary), ("leer.txt", UnreadableReason.Empty)],
            report.Files.Where(file => file.Outcome == FileOutcome.Unreadable).Select(file => (file.Path, file.Reason!.Value)));
        Assert.Equal(3, report.Count(FileOutcome.Added));
        Assert.Equal(UnreadableReason.Binary, _fixture.Library.List().Single(entry => entry.Path == "kaputt.txt").Unreadable);
        Assert.Empty((await _fixture.EnsureFreshAsync()).Files);
    }

    [Fact]
    public async Task A_bad_file_that_is_mended_is_indexed_and_a_good_one_that_breaks_is_found_no_more()
    {
        File.WriteAllText(Path.Combine(_fixture.DocumentsFolder, "leer.txt"), "");
        await _fixture.RunAsync();
        _fixture.Write("leer.txt", "Jetzt steht hier etwas über Kürbisse.");
        File.WriteAllBytes(Path.Combine(_fixture.DocumentsFolder, "haus.txt"), [1, 0, 2, 0, 0, 0, 3]);

        var report = await _fixture.RunAsync();

        Assert.Equal(["Unreadable haus.txt", "Changed leer.txt"], IndexFixture.Touched(report));
        Assert.Equal(["leer.txt"], _fixture.Find("Kürbisse"));
        Assert.Empty(_fixture.Find("Stockwerke"));
    }

    [Fact]
    public async Task A_run_over_some_paths_leaves_the_others_alone()
    {
        await _fixture.RunAsync();
        _fixture.Write("haus.txt", "Neues vom Haus.");
        _fixture.Write("amt/neu.txt", "Neues vom Amt.");
        _fixture.Delete("amt/wald.txt");

        var report = await _fixture.RunAsync(new(Only: ["amt"]));

        Assert.Equal(["Added amt/neu.txt", "Removed amt/wald.txt"], IndexFixture.Touched(report));
        Assert.Equal(["haus.txt"], _fixture.Find("Stockwerke"));
    }

    [Fact]
    public async Task A_documents_folder_that_is_gone_does_not_empty_the_index()
    {
        await _fixture.RunAsync();
        Directory.Move(_fixture.DocumentsFolder, _fixture.DocumentsFolder + "-weg");

        var report = await _fixture.EnsureFreshAsync();

        Assert.Equal(IndexNoticeKind.DocumentsMissing, Assert.Single(report.Notices).Kind);
        Assert.Equal(["amt/wald.txt"], _fixture.Find("Fichten"));
    }

    internal static string[] Contents(string folder) =>
        [.. new DirectoryInfo(folder).GetFiles().OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}")];
}
