namespace QaBot.Citations;

/// <summary>What a quotation demands of its source at one point.</summary>
/// <param name="Kind">What is demanded.</param>
/// <param name="Token">The quotation's token, for a word or mark; else -1.</param>
/// <param name="Prefix">How the word begins, for a word with letters in brackets.</param>
/// <param name="Suffix">How it ends.</param>
internal readonly record struct QuotedItem(QuotedItemKind Kind, int Token, string Prefix = "", string Suffix = "");

/// <summary>What a quotation demands of its source at one point.</summary>
internal enum QuotedItemKind
{
    /// <summary>This very word or mark.</summary>
    Token,

    /// <summary>A word of which some letters were changed in brackets: "[Z]uerst", "stark[e]".</summary>
    PartialWord,

    /// <summary>A few words, or none, in whose place the quotation has a note in brackets: "[sic]", "[Macron]".</summary>
    Inserted,
}
