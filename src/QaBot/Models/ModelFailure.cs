namespace QaBot.Models;

/// <summary>Why a model gave nothing that can be used.</summary>
public enum ModelFailure
{
    /// <summary>Nobody answers at the address.</summary>
    NoConnection,

    /// <summary>The server does not accept the key.</summary>
    WrongKey,

    /// <summary>The server does not know the model, or nothing at the address speaks the protocol.</summary>
    UnknownModel,

    /// <summary>The answer took longer than it may.</summary>
    TooSlow,

    /// <summary>The server has too much to do.</summary>
    Busy,

    /// <summary>The server failed.</summary>
    ServerError,

    /// <summary>The server refused the request as wrong.</summary>
    BadRequest,

    /// <summary>What came back is not the protocol.</summary>
    Malformed,

    /// <summary>The answer broke off.</summary>
    BrokenOff,

    /// <summary>The answer was empty.</summary>
    Empty,

    /// <summary>The answer was longer than an answer can be.</summary>
    TooLong,

    /// <summary>The server's content filter held the answer back.</summary>
    Filtered,

    /// <summary>The passages were too much for the model.</summary>
    ContextOverflow,

    /// <summary>It failed a short while ago and is left alone.</summary>
    Resting,

    /// <summary>Other calls took all the time there was for the question.</summary>
    NoTimeLeft,

    /// <summary>A file of a local model is missing or is no model.</summary>
    LocalModel,

    /// <summary>It answered, but nothing it said could be proven.</summary>
    NothingProven,
}
