using System.Text;

using QaBot.Documents;

namespace QaBot.Tests.Documents;

/// <summary>What every reader must hold, whatever file it is given.</summary>
public abstract class ReaderConformance
{
    private const int Mutations = 150;

    internal static DocumentsOptions Options { get; } = new() { MaxTextMegabytes = 4 };

    internal abstract IDocumentReader Reader { get; }

    /// <summary>A small sound document of the format, which says "Wärmepumpe" somewhere.</summary>
    protected abstract byte[] Sample();

    [Fact]
    public void A_sound_file_is_read_and_its_blocks_point_into_its_text()
    {
        var bytes = Sample();
        var document = Document(bytes);

        Check(document);
        Assert.Contains("Wärmepumpe", document.Text, StringComparison.Ordinal);
        Assert.Contains(document.Blocks, block => block.Span.In(document.Text).Contains("Wärmepumpe", StringComparison.Ordinal));
        Assert.Equal(SourceDocument.HashOf(bytes), document.ContentHash);
        Assert.Equal(Path, document.Path);
        Assert.Equal("de", document.Metadata.Language);
    }

    [Fact]
    public void The_same_file_gives_the_same_document()
    {
        var bytes = Sample();
        var (first, second) = (Document(bytes), Document(bytes));

        Assert.Equal(first.Text, second.Text);
        Assert.Equal(first.Metadata, second.Metadata);
        Assert.Equal(first.Blocks.Select(Describe), second.Blocks.Select(Describe));
    }

    [Fact]
    public void An_empty_file_says_so() =>
        Assert.Equal(UnreadableReason.Empty, Assert.IsType<UnreadableDocument>(Try([])).Reason);

    [Fact]
    public void Pictures_and_programs_under_a_false_name_are_no_documents()
    {
        var noise = new byte[100_000];
        new Random(7).NextBytes(noise);
        byte[][] files = [noise, new byte[5000], [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, .. noise.AsSpan(0, 500)]];

        foreach (var file in files)
        {
            var result = Assert.IsType<UnreadableDocument>(Try(file));
            Assert.Contains(result.Reason, (UnreadableReason[])[UnreadableReason.Binary, UnreadableReason.Broken, UnreadableReason.Empty]);
            Assert.NotEmpty(result.Detail);
        }
    }

    [Fact]
    public void A_cut_file_is_read_as_far_as_it_goes_or_refused()
    {
        var bytes = Sample();
        for (var i = 0; i < 25; i++)
        {
            CheckAny(Try(bytes[..(bytes.Length * i / 25)]));
        }
    }

    [Fact]
    public void A_damaged_file_never_throws()
    {
        var bytes = Sample();
        var random = new Random(20250905);
        for (var round = 0; round < Mutations; round++)
        {
            var damaged = Damage(bytes, random);
            try
            {
                CheckAny(Try(damaged));
            }
            catch (Exception e)
            {
                Assert.Fail($"round {round}: {e}");
            }
        }
    }

    [Fact]
    public void A_set_cancellation_stops_the_reading()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => Reader.Read(Path, Sample(), stopped.Token));
    }

    [Fact]
    public async Task Many_threads_may_read_at_once()
    {
        var bytes = Sample();
        var texts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Document(bytes).Text)));

        Assert.Single(texts.Distinct());
    }

    private string Path => "Ordner/datei" + Reader.Extensions[0];

    internal ReadResult Try(byte[] bytes) => Reader.Read(Path, bytes, TestContext.Current.CancellationToken);

    internal SourceDocument Document(byte[] bytes) => Assert.IsType<ReadDocument>(Try(bytes)).Document;

    internal SourceDocument Document(string text) => Document(Encoding.UTF8.GetBytes(text));

    /// <summary>A block as one reads it: its kind and its text, cells set apart by " ¦ ".</summary>
    internal static string Show(SourceDocument document, Block block) => $"{block.Kind}{(block.Level > 0 ? block.Level : "")}: "
        + (block.Cells.Count > 0 ? string.Join(" ¦ ", block.Cells.Select(cell => cell.In(document.Text))) : block.Span.In(document.Text));

    internal static string[] Show(SourceDocument document) => [.. document.Blocks.Select(block => Show(document, block))];

    private static string Describe(Block block) => $"{block.Kind} {block.Span} {block.Lines} {block.Level} {block.Page} {string.Join(',', block.Cells)} {block.IsBoilerplate}";

    private static void CheckAny(ReadResult result)
    {
        if (result is ReadDocument read)
        {
            Check(read.Document);
        }
        else
        {
            Assert.NotEmpty(Assert.IsType<UnreadableDocument>(result).Detail);
        }
    }

    private static void Check(SourceDocument document)
    {
        Assert.NotEmpty(document.Blocks);
        var end = 0;
        foreach (var block in document.Blocks)
        {
            Assert.InRange(block.Span.Start, end, document.Text.Length);
            Assert.InRange(block.Span.End, block.Span.Start + 1, document.Text.Length);
            Assert.Equal(document.LinesOf(block.Span), block.Lines);
            Assert.Equal(block.Span.In(document.Text).Trim(), block.Span.In(document.Text));
            Assert.All(block.Cells, cell => Assert.True(block.Span.Contains(cell), $"{cell} in {block.Span}"));
            end = block.Span.End;
        }
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        var damaged = bytes.ToList();
        for (var i = random.Next(1, 12); i > 0 && damaged.Count > 0; i--)
        {
            var at = random.Next(damaged.Count);
            switch (random.Next(4))
            {
                case 0:
                    damaged[at] = (byte)random.Next(256);
                    break;
                case 1:
                    damaged.RemoveRange(at, Math.Min(random.Next(1, 40), damaged.Count - at));
                    break;
                case 2:
                    damaged.InsertRange(at, damaged.Skip(random.Next(damaged.Count)).Take(random.Next(1, 60)).ToList());
                    break;
                default:
                    damaged[at] ^= (byte)(1 << random.Next(8));
                    break;
            }
        }

        return [.. damaged];
    }
}
