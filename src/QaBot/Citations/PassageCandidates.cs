namespace QaBot.Citations;

/// <summary>Asks the index for passages that share words with a text, those that share the rarest ones first.</summary>
/// <param name="text">The words to look for.</param>
/// <param name="top">How many passages at most.</param>
/// <param name="access">What may be read.</param>
internal delegate IReadOnlyList<Passage> PassageCandidates(string text, int top, Access access);
