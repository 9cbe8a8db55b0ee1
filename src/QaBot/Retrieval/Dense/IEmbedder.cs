using QaBot.Models;

namespace QaBot.Retrieval.Dense;

/// <summary>Turns texts into vectors of length 1, so that their dot product says how near they are.</summary>
internal interface IEmbedder
{
    /// <summary>Names the model; vectors of different models are never compared.</summary>
    string Model { get; }

    /// <summary>One vector for each text, all of the same dimension; what it cost is in the call afterwards.</summary>
    /// <exception cref="EmbeddingException">The model cannot be used.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was triggered.</exception>
    ValueTask<float[][]> EmbedAsync(IReadOnlyList<string> texts, ModelCall call, CancellationToken cancellation);
}

/// <summary>An embedding model cannot be used.</summary>
internal sealed class EmbeddingException(ModelFailure failure, Exception? inner = null) : Exception($"the embedding model cannot be used: {failure}", inner)
{
    /// <summary>Why, for people.</summary>
    public ModelFailure Failure { get; } = failure;
}
