namespace QaBot.Conversations;

/// <summary>One reply as it is written in JSON: the object of <c>ask --json</c>, a line of <c>ask --batch</c>, the body of the API.</summary>
public sealed record JsonReply
{
    /// <summary>The question's id in a batch.</summary>
    public string? Id { get; init; }

    /// <summary>What is said.</summary>
    public JsonAnswer? Answer { get; init; }

    /// <summary>The passages found, best first, also for a refusal.</summary>
    public IReadOnlyList<JsonHit>? Hits { get; init; }

    /// <summary>Wall time from question to answer, in milliseconds.</summary>
    public double? ElapsedMs { get; init; }

    /// <summary>How much of the question the documents bear out, from 0 to 1.</summary>
    public double? Confidence { get; init; }

    /// <summary>The conversation's id, where the turn was kept.</summary>
    public string? Conversation { get; init; }

    /// <summary>The turn's number in its conversation, where it was kept.</summary>
    public int? Turn { get; init; }

    /// <summary>The question as it was searched, where it had to be made to stand alone.</summary>
    public string? StandaloneQuestion { get; init; }

    /// <summary>The reply in this shape.</summary>
    public static JsonReply From(Reply reply, string? id = null) => new()
    {
        Id = id,
        Answer = JsonAnswer.From(reply.Answer),
        Hits = [.. reply.Hits.Select(hit => JsonHit.From(hit))],
        ElapsedMs = Math.Round(reply.Elapsed.TotalMilliseconds, 2),
        Confidence = double.IsFinite(reply.Confidence) ? Math.Round(reply.Confidence, 4) : 0,
        Conversation = JsonAnswer.OrNull(reply.Conversation),
        Turn = reply.Turn > 0 ? reply.Turn : null,
        StandaloneQuestion = reply.StandaloneQuestion == reply.Question ? null : reply.StandaloneQuestion,
    };
}
