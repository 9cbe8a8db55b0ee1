namespace QaBot.Language;

/// <summary>The views of a text that are indexed beside each other. Index and query terms of each are made by <see cref="Terms"/> alone.</summary>
internal enum TermField
{
    /// <summary>Folded words as written, function words included, with positions.</summary>
    Exact,

    /// <summary>Inflectional stems.</summary>
    Stem,

    /// <summary>Derivation families.</summary>
    Root,

    /// <summary>Character 4-grams.</summary>
    Gram,

    /// <summary>Pairs of neighbouring stems.</summary>
    Pair,
}
