namespace QaBot.Retrieval.Dense;

/// <summary>Turns texts into vectors of length 1, so that their dot product says how near they are.</summary>
internal interface IEmbedder
{
    /// <summary>Names the model; vectors of different models are never compared.</summary>
    string Model { get; }

    /// <summary>One vector for each text, all of the same dimension.</summary>
    /// <exception cref="EmbeddingException">The model cannot be used; the message says why.</exception>
    ValueTask<float[][]> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellation);
}

/// <summary>An embedding model cannot be used.</summary>
internal sealed class EmbeddingException(EmbeddingFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Why, for people.</summary>
    public EmbeddingFailure Failure { get; } = failure;
}
