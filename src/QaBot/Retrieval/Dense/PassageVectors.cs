using System.Security.Cryptography;
using System.Text;
using Lucene.Net.Index;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QaBot.Indexing;
using QaBot.Models;

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
    private int _made;

    /// <summary>
    /// The vectors of the index as it is now. A few that are missing are made first; where many are missing, what is there is
    /// searched; nothing while another is making them, for no question waits for that.
    /// </summary>
    /// <param name="snapshot">The index as it is now.</param>
    /// <param name="dimension">The length of the question's vector.</param>
    /// <param name="budget">What models may take for the question.</param>
    /// <param name="cancellation">Stops it.</param>
    public async ValueTask<DenseIndex?> CurrentAsync(IndexSnapshot snapshot, int dimension, ModelBudget? budget, CancellationToken cancellation)
    {
        if (_current is { } current && current.Generation == snapshot.Generation && (current.Table.Count == 0 || current.Table.Dimension == dimension))
        {
            return current;
        }

        if (!await _turn.WaitAsync(TimeSpan.Zero, cancellation))
        {
            return null;
        }

        try
        {
            var passages = Passages(snapshot);
            ForgetOthers(dimension);
            var missing = Missing(passages).Count;
            if (missing <= options.Value.Waiting)
            {
                await EmbedAsync(passages, null, budget, cancellation);
            }
            else
            {
                LogBehind(missing);
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
            var before = _made;
            ModelFailure? failure = null;
            try
            {
                await EmbedAsync(passages, progress, budget: null, cancellation);
            }
            catch (EmbeddingException e)
            {
                failure = e.Failure;
            }

            _current = DenseIndex.Of(snapshot.Generation, passages, Known);
            return new(passages.Count, _made - before, failure);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private Dictionary<UInt128, float[]> Known => _known ??= _file.Load();

    private List<IndexedPassage> Missing(List<IndexedPassage> passages) => [.. passages.Where(p => !Known.ContainsKey(p.Key)).DistinctBy(p => p.Key)];

    /// <summary>Vectors of another length were made by another model under the same name: they are of no more use.</summary>
    private bool ForgetOthers(int dimension)
    {
        if (Known.Count == 0 || Known.First().Value.Length == dimension)
        {
            return false;
        }

        Known.Clear();
        _file.Clear();
        return true;
    }

    private async Task EmbedAsync(List<IndexedPassage> passages, IProgress<VectorProgress>? progress, ModelBudget? budget, CancellationToken cancellation, bool isAgain = false)
    {
        var missing = Missing(passages);
        var done = passages.Count - missing.Count;
        foreach (var batch in missing.Chunk(options.Value.BatchSize))
        {
            var vectors = await embedder.EmbedAsync([.. batch.Select(p => p.Text)], new(budget), cancellation);
            var isOther = ForgetOthers(vectors[0].Length);
            if (isOther && isAgain)
            {
                throw new EmbeddingException(ModelFailure.Malformed);
            }

            _file.Append([.. batch.Zip(vectors, (p, v) => (p.Key, v))]);
            foreach (var (passage, vector) in batch.Zip(vectors))
            {
                Known[passage.Key] = vector;
                _made++;
            }

            if (isOther)
            {
                await EmbedAsync(passages, progress, budget, cancellation, isAgain: true);
                return;
            }

            progress?.Report(new(done += batch.Length, passages.Count));
        }
    }

    private List<IndexedPassage> Passages(IndexSnapshot snapshot)
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
                text = options.Value.PassagePrefix + (text.Length > LongestText ? text[..LongestText] : text);
                passages.Add(new(doc, passage.Document, text, System.Runtime.InteropServices.MemoryMarshal.Read<UInt128>(SHA256.HashData(Encoding.UTF8.GetBytes(text)))));
            }
        }

        return passages;
    }

    [LoggerMessage(LogLevel.Information, "{Count} passages have no vector yet; they are made by \"qabot index\", or while the program runs.")]
    private partial void LogBehind(int count);
}
