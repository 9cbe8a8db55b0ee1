using QaBot.Conversations;

namespace QaBot.Evaluation;

/// <summary>What came back for a question: a reply, or why there is none.</summary>
internal sealed record GivenAnswer(JsonReply? Reply, string? Error);
