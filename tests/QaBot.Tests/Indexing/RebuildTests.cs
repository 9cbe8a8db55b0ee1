using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Util;
using QaBot.Indexing;

namespace QaBot.Tests.Indexing;

public sealed class RebuildTests : IDisposable
{
    private readonly IndexFixture _fixture = new();

    public RebuildTests()
    {
        _fixture.Write("haus.txt", "Das Haus steht am Hang.");
        _fixture.Write("wald.txt", "Im Wald wachsen Fichten.");
    }

    public void Dispose() => _fixture.Dispose();

    [Fact]
    public async Task An_index_of_another_analysis_is_answered_from_until_it_is_rebuilt()
    {
        await _fixture.RunAsync();
        Pretend("fingerprint", "another");
        using var reopened = _fixture.Reopened();
        Assert.Equal(["wald.txt"], reopened.Find("Fichten"));

        var report = await reopened.EnsureFreshAsync();

        Assert.Equal(IndexNoticeKind.Rebuilt, Assert.Single(report.Notices).Kind);
        Assert.Equal(["Added haus.txt", "Added wald.txt"], IndexFixture.Touched(report));
        Assert.Equal(["wald.txt"], reopened.Find("Fichten"));
        Assert.Empty((await reopened.EnsureFreshAsync()).Files);
    }

    [Fact]
    public async Task An_index_of_another_format_is_not_read_but_rebuilt()
    {
        await _fixture.RunAsync();
        Pretend("format", "999");
        using var reopened = _fixture.Reopened();
        Assert.Empty(reopened.Find("Fichten"));

        var report = await reopened.EnsureFreshAsync();

        Assert.Equal(IndexNoticeKind.Rebuilt, Assert.Single(report.Notices).Kind);
        Assert.Equal(["wald.txt"], reopened.Find("Fichten"));
    }

    [Fact]
    public async Task Edits_in_any_order_end_like_a_fresh_index()
    {
        var random = new Random(4);
        for (var step = 0; step < 25; step++)
        {
            var number = random.Next(12);
            var path = $"{number % 3}/{number}.txt";
            switch (random.Next(4))
            {
                case 0 when File.Exists(Path.Combine(_fixture.DocumentsFolder, path)):
                    _fixture.Delete(path);
                    break;
                case 1 when File.Exists(Path.Combine(_fixture.DocumentsFolder, path)):
                    _fixture.Move(path, $"umbenannt/{step}.txt");
                    break;
                default:
                    _fixture.Write(path, $"Bericht Nummer {number} aus Runde {step}. Im Wald stehen {random.Next(9)} Fichten.\n\nKürbisse und Meer {random.Next(9)}.");
                    break;
            }

            if (random.Next(2) == 0)
            {
                await _fixture.EnsureFreshAsync();
            }
        }

        await _fixture.EnsureFreshAsync();
        await KillTests.IsLikeAFreshIndexAsync(_fixture);
    }

    private void Pretend(string key, string value)
    {
        using var directory = _fixture.Get<IndexFolder>().OpenLucene();
        using var writer = new IndexWriter(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer()));
        writer.SetCommitData(new Dictionary<string, string>(writer.CommitData) { [key] = value });
        writer.Commit();
    }
}
