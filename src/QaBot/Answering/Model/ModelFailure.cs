namespace QaBot.Answering.Model;

/// <summary>Why a model gave no usable answer.</summary>
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

    /// <summary>It answered, but nothing it said could be proven.</summary>
    NothingProven,
}
