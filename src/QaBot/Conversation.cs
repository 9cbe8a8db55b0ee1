namespace QaBot;

/// <summary>A conversation as it appears in a list.</summary>
/// <param name="Id">Its id, unique among all surfaces.</param>
/// <param name="Title">Its first question, or the name the user gave it.</param>
/// <param name="Started">When it began.</param>
/// <param name="LastTurn">When it was last spoken in.</param>
/// <param name="Turns">How many questions were asked.</param>
public sealed record Conversation(string Id, string Title, DateTimeOffset Started, DateTimeOffset LastTurn, int Turns);
