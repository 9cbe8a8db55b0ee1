using QaBot.Indexing;

namespace QaBot.Tests.Indexing;

public sealed class IndexHealthTests : IDisposable
{
    private readonly IndexFixture _whole = new();
    private readonly Random _random = new(20251122);

    public IndexHealthTests()
    {
        for (var i = 0; i < 6; i++)
        {
            _whole.Write($"{i}.txt", $"Bericht Nummer {i}. Er handelt von Kürbissen, Fichten und vom Salzgehalt des Meeres.");
        }
    }

    public void Dispose() => _whole.Dispose();

    [Fact]
    public async Task A_flipped_bit_in_any_file_is_found_before_anything_is_answered()
    {
        foreach (var name in await FilesAsync())
        {
            for (var round = 0; round < 4; round++)
            {
                await IsSetAsideAndRebuilt($"{name} with a flipped bit", file => Damage.FlipBit(file, _random), name);
            }
        }
    }

    [Fact]
    public async Task A_file_that_is_cut_off_or_gone_is_found_before_anything_is_answered()
    {
        foreach (var name in await FilesAsync())
        {
            await IsSetAsideAndRebuilt($"{name} without its last byte", file => Damage.Truncate(file, new FileInfo(file).Length - 1), name);
            await IsSetAsideAndRebuilt($"half of {name}", file => Damage.Truncate(file, new FileInfo(file).Length / 2), name);
            await IsSetAsideAndRebuilt($"{name} emptied", file => Damage.Truncate(file, 0), name);
            await IsSetAsideAndRebuilt($"{name} deleted", File.Delete, name);
        }
    }

    [Fact]
    public async Task A_large_index_is_verified_when_a_file_has_changed_since_it_was_sealed()
    {
        foreach (var name in await FilesAsync())
        {
            await IsSetAsideAndRebuilt(
                $"{name} rewritten",
                file =>
                {
                    Damage.FlipBit(file, _random);
                    File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddSeconds(5));
                },
                name, ("Indexing:VerifyMegabytes", "0"));
        }
    }

    [Fact]
    public async Task A_large_index_that_is_as_it_was_left_is_not_verified_again()
    {
        await _whole.RunAsync();

        using var reopened = _whole.Reopened(("Indexing:VerifyMegabytes", "0"));

        Assert.False(reopened.Get<IndexHealth>().Check().Verified);
        Assert.True(reopened.Get<IndexHealth>().Check(thorough: true).Verified);
    }

    [Fact]
    public async Task A_lost_seal_or_hint_file_costs_nothing()
    {
        await _whole.RunAsync();
        File.Delete(Path.Combine(_whole.IndexFolder, "lucene.seal"));
        File.Delete(Path.Combine(_whole.LuceneFolder, "segments.gen"));
        using var reopened = _whole.Reopened(("Indexing:VerifyMegabytes", "0"));

        var report = await reopened.EnsureFreshAsync();

        Assert.Empty(report.Notices);
        Assert.Equal(6, reopened.Find("Kürbissen").Length);
        Assert.False(reopened.Get<IndexHealth>().Check().Verified);
    }

    [Fact]
    public async Task Only_the_newest_damaged_indexes_are_kept_and_nothing_else_in_the_folder_is_touched()
    {
        await _whole.RunAsync();
        var database = Path.Combine(_whole.IndexFolder, "qabot.db");
        File.WriteAllText(database, "conversations");
        for (var round = 0; round < 5; round++)
        {
            Damage.FlipBit(Directory.GetFiles(_whole.LuceneFolder, "*.cfs")[0], _random);
            using var reopened = _whole.Reopened();
            await reopened.EnsureFreshAsync();
        }

        Assert.Equal(3, Directory.GetDirectories(_whole.IndexFolder, "corrupt-*").Length);
        Assert.Equal("conversations", File.ReadAllText(database));
    }

    [Fact]
    public async Task A_damaged_index_that_another_process_is_writing_is_not_answered_from()
    {
        await _whole.RunAsync();
        using var worker = await IndexingWorker.StartHoldingAsync(_whole.Root);
        Damage.FlipBit(Directory.GetFiles(_whole.LuceneFolder, "*.cfs")[0], _random);
        using var reopened = _whole.Reopened();

        var report = await reopened.EnsureFreshAsync();

        Assert.Equal([IndexNoticeKind.WriterBusy, IndexNoticeKind.Damaged], report.Notices.Select(notice => notice.Kind));
        Assert.Empty(reopened.Find("Kürbissen"));
        worker.Kill();
    }

    private async Task<string[]> FilesAsync()
    {
        await _whole.RunAsync();
        return [.. Directory.GetFiles(_whole.LuceneFolder).Select(file => Path.GetFileName(file)).Where(name => name is not ("segments.gen" or "write.lock"))];
    }

    private async Task IsSetAsideAndRebuilt(string what, Action<string> damage, string name, params (string, string)[] settings)
    {
        var root = Directory.CreateTempSubdirectory("qabot-damage-").FullName;
        try
        {
            Damage.Copy(_whole.Root, root);
            damage(Path.Combine(root, "index", "lucene", name));
            using var damaged = new IndexFixture(root, settings);

            Assert.True(damaged.Find("Kürbissen").Length == 0, $"{what}: answered from");
            var report = await damaged.EnsureFreshAsync();

            Assert.True(report.Notices.Any(notice => notice.Kind == IndexNoticeKind.DamagedRebuilt), $"{what}: not told");
            Assert.True(Directory.Exists(report.Notices[0].Detail), $"{what}: not set aside");
            Assert.True(damaged.Find("Kürbissen").Length == 6, $"{what}: not rebuilt");
            Assert.Empty((await damaged.EnsureFreshAsync()).Notices);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }
}
