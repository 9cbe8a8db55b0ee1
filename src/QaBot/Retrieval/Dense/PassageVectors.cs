using System.Security.Cryptography;
using System.Text;
using Lucene.Net.Index;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QaBot.Indexing;

namespace QaBot.Retrieval.Dense;

/// <summary>
/// Keeps a vector for every passage of the index, in a file beside it. Incremental: what was embedded once, by the hash of its
/// words and the model's name, is never embedded again; a change of model embeds anew and leaves the index alone.
/// </summary>
internal sealed partial class PassageVectors(IEmbedder embedder, IndexFolder folder, IOptions<DenseOptions> options, ILogger<PassageVectors> log) : IDisposable
{
    private const int LongestText = 2000;

    private readonly SemaphoreSlim _turn = new(1);
    private readonly VectorFile _file = new(folder.Root, embedder.Model);
    private Dictionary<UInt128, float[]>? _known;
    private volatile DenseIndex? _current;
    private Task _background = Task.CompletedTask;

    /// <summary>The vectors of the index as it is now. Where many are missing they are made in the background and what is there is searched.</summary>
    public async ValueTask<DenseIndex?> CurrentAsync(IndexSnapshot snapshot, CancellationToken cancellation)
    {
        if (_current is { } current && current.Generation == snapshot.Generation && current.IsComplete)
        {
            return current;
        }

        if (!_background.IsCompleted)
        {
            return _current?.Generation == snapshot.Generation ? _current : null;
        }

        await _turn.WaitAsync(cancellation);
        try
        {
            var passages = Passages(snapshot);
            var missing = passages.Where(p => !Known.ContainsKey(p.Key)).DistinctBy(p => p.Key).ToList();
            if (missing.Count > options.Value.Waiting)
            {
                LogBackground(missing.Count);
                _background = Task.Run(() => InBackgroundAsync(missing, passages.Count), CancellationToken.None);
            }
            else
            {
                await EmbedAsync(missing, passages.Count, null, cancellation);
            }

            return _current = DenseIndex.Of(snapshot.Generation, passages, Known);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Embeds what has no vector yet, with progress; what was done stays done if it is stopped or fails.</summary>
    public async Task<VectorReport> BringUpToDateAsync(IndexSnapshot snapshot, IProgress<VectorProgress>? progress, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var passages = Passages(snapshot);
            var before = Known.Count;
            EmbeddingFailure? failure = null;
            try
            {
                await EmbedAsync([.. passages.Where(p => !Known.ContainsKey(p.Key)).DistinctBy(p => p.Key)], passages.Count, progress, cancellation);
            }
            catch (EmbeddingException e)
            {
                failure = e.Failure;
            }

            _current = DenseIndex.Of(snapshot.Generation, passages, Known);
            return new(passages.Count, Known.Count - before, failure);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private Dictionary<UInt128, float[]> Known => _known ??= _file.Load();

    private async Task InBackgroundAsync(List<IndexedPassage> missing, int total)
    {
        try
        {
            await _turn.WaitAsync();
            try
            {
                await EmbedAsync(missing, total, null, CancellationToken.None);
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (Exception e) when (e is EmbeddingException or ObjectDisposedException)
        {
            LogFailed(e.Message);
        }
    }

    private async Task EmbedAsync(List<IndexedPassage> missing, int total, IProgress<VectorProgress>? progress, CancellationToken cancellation)
    {
        var done = total - missing.Count;
        foreach (var batch in missing.Chunk(options.Value.BatchSize))
        {
            var vectors = await embedder.EmbedAsync([.. batch.Select(p => options.Value.PassagePrefix + p.Text)], cancellation);
            _file.Append([.. batch.Zip(vectors, (p, v) => (p.Key, v))]);
            foreach (var (passage, vector) in batch.Zip(vectors))
            {
                Known[passage.Key] = vector;
            }

            progress?.Report(new(done += batch.Length, total));
        }
    }

    private static List<IndexedPassage> Passages(IndexSnapshot snapshot)
    {
        var reader = snapshot.Searcher.IndexReader;
        var live = MultiFields.GetLiveDocs(reader);
        // Only passages: the index holds its documents too.
        var stored = new HashSet<string>(StringComparer.Ordinal) { PassageSchema.Stored };
        var passages = new List<IndexedPassage>(reader.NumDocs);
        for (var doc = 0; doc < reader.MaxDoc; doc++)
        {
            if ((live is null || live.Get(doc)) && reader.Document(doc, stored).GetBinaryValue(PassageSchema.Stored) is not null)
            {
                var passage = snapshot.Load(doc);
                var text = $"{passage.Title}\n{passage.Heading}\n{passage.Text}";
                text = text.Length > LongestText ? text[..LongestText] : text;
                passages.Add(new(doc, passage.Document, text, System.Runtime.InteropServices.MemoryMarshal.Read<UInt128>(SHA256.HashData(Encoding.UTF8.GetBytes(text)))));
            }
        }

        return passages;
    }

    [LoggerMessage(LogLevel.Information, "{Count} passages have no vector yet; they are embedded in the background.")]
    private partial void LogBackground(int count);

    [LoggerMessage(LogLevel.Warning, "Passages could not be embedded: {Reason}; questions are answered without vectors.")]
    private partial void LogFailed(string reason);
}
