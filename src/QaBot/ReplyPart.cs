namespace QaBot;

/// <summary>A piece of a streamed reply: <see cref="TextPart"/>, <see cref="CitationPart"/> and at the end one <see cref="DonePart"/>.</summary>
public abstract record ReplyPart;

/// <summary>More of the answer's text, to be appended to what came before.</summary>
/// <param name="Text">The piece.</param>
public sealed record TextPart(string Text) : ReplyPart;

/// <summary>A citation whose number has appeared in the text.</summary>
/// <param name="Citation">The citation; numbers appear in order and never change.</param>
public sealed record CitationPart(Citation Citation) : ReplyPart;

/// <summary>The end: the whole reply, whose text replaces what was streamed if something had to be corrected.</summary>
/// <param name="Reply">The whole reply.</param>
/// <param name="Corrected">Whether the final text differs from the streamed one.</param>
public sealed record DonePart(Reply Reply, bool Corrected = false) : ReplyPart;
