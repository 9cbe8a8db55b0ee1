using System.Globalization;
using Lucene.Net.Index;
using QaBot.Indexing;

namespace QaBot.Tests.Indexing;

/// <summary>kill -9 at random moments of a run. QABOT_TEST_KILLS sets how often.</summary>
public sealed class KillTests
{
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("QABOT_TEST_KILLS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 12;

    [Fact]
    public async Task After_a_kill_the_index_opens_at_its_last_commit_and_catches_up()
    {
        using var fixture = new IndexFixture();
        using var reader = fixture.Reopened();
        var random = new Random(9);
        var killed = 0;
        for (var round = 0; round < Rounds; round++)
        {
            Edit(fixture, random, round);
            using var worker = IndexingWorker.Start(IndexingWorker.Index, fixture.Root);
            var before = await WatchAsync(reader, worker, random);
            killed += worker.HasExited ? 0 : 1;
            worker.Kill();
            await worker.WaitForExitAsync(TestContext.Current.CancellationToken);

            using var after = fixture.Reopened();
            using var snapshot = after.Index.Acquire();
            Assert.Equal("", after.Index.State.Detail);
            Assert.True(snapshot.Generation >= before, "A commit that was seen is gone.");
            Assert.True(IsClean(fixture), "CheckIndex finds damage.");
            Assert.All(snapshot.Manifest.Entries, entry => Assert.Equal(entry.ContentHash, StoredDocuments.Load(snapshot, entry.Path)!.ContentHash));
        }

        Assert.True(killed > 0, "No worker was killed while it worked.");
        Assert.Empty((await fixture.EnsureFreshAsync()).Notices);
        await IsLikeAFreshIndexAsync(fixture);
    }

    internal static async Task IsLikeAFreshIndexAsync(IndexFixture fixture)
    {
        using var fresh = new IndexFixture();
        Damage.Copy(fixture.DocumentsFolder, fresh.DocumentsFolder);
        await fresh.RunAsync();
        Assert.Equal(fresh.Library.List().Select(Describe), fixture.Library.List().Select(Describe));
        foreach (var words in new[] { "Bericht", "Kürbisse", "Wald Fichten", "Runde 3", "Nummer 7 Meer" })
        {
            Assert.Equal(fresh.Search(words).Select(Describe), fixture.Search(words).Select(Describe));
        }
    }

    private static string Describe(DocumentEntry entry) => $"{entry.Path} {entry.ContentHash} {entry.Passages} {entry.Title}";

    private static string Describe(Hit hit) => $"{hit.Passage.Document} {hit.Passage.Ordinal} {hit.Passage.Text} {hit.Score:R}";

    private static void Edit(IndexFixture fixture, Random random, int round)
    {
        for (var i = 0; i < 15; i++)
        {
            var number = random.Next(30);
            fixture.Write($"{number % 3}/{number}.txt", $"Bericht Nummer {number} aus Runde {round}.\n\n{string.Join(' ', Enumerable.Range(0, 200).Select(_ => $"Wort{random.Next(500)}"))} Kürbisse.");
        }

        if (Directory.GetFiles(fixture.DocumentsFolder, "*.txt", SearchOption.AllDirectories) is [var first, ..] and { Length: > 20 })
        {
            File.Move(first, Path.Combine(fixture.DocumentsFolder, $"umbenannt {round}.txt"));
        }
    }

    /// <summary>Lets the worker run for a random time, and returns the newest generation that was seen meanwhile.</summary>
    private static async Task<long> WatchAsync(IndexFixture reader, System.Diagnostics.Process worker, Random random)
    {
        long seen = 0;
        long first = -1;
        var commits = random.Next(6);
        while (!worker.HasExited && commits >= 0)
        {
            using (var snapshot = reader.Index.Acquire())
            {
                first = first < 0 ? snapshot.Generation : first;
                commits -= snapshot.Generation > Math.Max(seen, first) ? 1 : 0;
                seen = Math.Max(seen, snapshot.Generation);
            }

            await Task.Delay(random.Next(8), TestContext.Current.CancellationToken);
        }

        return seen;
    }

    private static bool IsClean(IndexFixture fixture)
    {
        using var directory = fixture.Get<IndexFolder>().OpenLucene();
        return !DirectoryReader.IndexExists(directory) || new CheckIndex(directory).DoCheckIndex().Clean;
    }
}
