using Microsoft.Extensions.DependencyInjection;
using QaBot.Indexing;
using QaBot.Models;

namespace QaBot.Retrieval.Dense;

/// <summary>Makes the vectors that the index still lacks, where an embedding model is set up.</summary>
// No IIndexFollowUp: a run waits for those, and the next change for the run. A model may need minutes for what words already find.
public sealed class VectorUpkeep
{
    private readonly PassageIndex _index;
    private readonly PassageVectors? _vectors;

    internal VectorUpkeep(IServiceProvider services) => (_index, _vectors) = (services.GetRequiredService<PassageIndex>(), services.GetService<PassageVectors>());

    /// <summary>Whether an embedding model is set up.</summary>
    public bool IsOn => _vectors is not null;

    /// <summary>Embeds the passages that have no vector of this model yet; what is done stays done if it is stopped.</summary>
    /// <param name="progress">Told of every batch.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<VectorReport> BringUpToDateAsync(IProgress<VectorProgress>? progress = null, CancellationToken cancellation = default)
    {
        if (_vectors is null)
        {
            return new(0, 0, null);
        }

        using var snapshot = _index.Acquire();
        return await _vectors.BringUpToDateAsync(snapshot, progress, cancellation).ConfigureAwait(false);
    }

    /// <summary>The state of the index; the vectors are behind when it has moved on.</summary>
    internal long Generation
    {
        get
        {
            using var snapshot = _index.Acquire();
            return snapshot.Generation;
        }
    }
}

/// <summary>What became of the vectors.</summary>
/// <param name="Total">Passages of the index.</param>
/// <param name="Made">Vectors that were made now.</param>
/// <param name="Failure">Why the embedding model could not be used; <see langword="null"/> if all went well.</param>
public sealed record VectorReport(int Total, int Made, ModelFailure? Failure);
