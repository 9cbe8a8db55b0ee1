namespace QaBot.App.Callers;

/// <summary>What a caller may do.</summary>
[Flags]
internal enum Scopes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Ask questions and look after the own conversations.</summary>
    Ask = 1,

    /// <summary>Search, look up citations, check quotations, read documents.</summary>
    Read = 2,

    /// <summary>See what concerns all callers: open questions, metrics.</summary>
    Admin = 4,

    /// <summary>Everything.</summary>
    All = Ask | Read | Admin,
}
