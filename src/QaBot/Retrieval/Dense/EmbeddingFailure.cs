namespace QaBot.Retrieval.Dense;

/// <summary>Why an embedding model gave no vectors.</summary>
public enum EmbeddingFailure
{
    /// <summary>Nobody answers at the address.</summary>
    NoConnection,

    /// <summary>The server does not accept the key.</summary>
    WrongKey,

    /// <summary>The server does not know the model, or nothing at the address speaks the protocol.</summary>
    UnknownModel,

    /// <summary>The answer took longer than it may.</summary>
    TooSlow,

    /// <summary>The server failed or refused.</summary>
    ServerError,

    /// <summary>What came back is not one vector for each text.</summary>
    Malformed,

    /// <summary>A file of the local model is missing or is no model.</summary>
    LocalModel,
}
