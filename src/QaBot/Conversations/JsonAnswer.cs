using System.Text.Json;

namespace QaBot.Conversations;

/// <summary>An answer as it is written in JSON, everywhere the same; what does not apply is left out.</summary>
public sealed record JsonAnswer
{
    /// <summary>"extracted", "generated" or "none".</summary>
    public string? Kind { get; init; }

    /// <summary>The text with "[1]" where a citation belongs.</summary>
    public string? Text { get; init; }

    /// <summary>The citations in order of appearance.</summary>
    public IReadOnlyList<JsonCitation>? Citations { get; init; }

    /// <summary>The short answer, where one was found.</summary>
    public string? ShortAnswer { get; init; }

    /// <summary>A remark to show below the answer.</summary>
    public string? Note { get; init; }

    /// <summary>How many statements of a model were checked.</summary>
    public int? Checked { get; init; }

    /// <summary>The statements of a model that could not be proven.</summary>
    public IReadOnlyList<string>? Unproven { get; init; }

    /// <summary>What the language model cost that had a part in it.</summary>
    public JsonUsage? Usage { get; init; }

    /// <summary>Why there is no answer, as "notFound" or "coreTermMissing".</summary>
    public string? Reason { get; init; }

    /// <summary>Words of the question that no candidate contains.</summary>
    public IReadOnlyList<string>? MissingWords { get; init; }

    /// <summary>The passage that came nearest to an answer.</summary>
    public JsonHit? Nearest { get; init; }

    /// <summary>The answer in this shape.</summary>
    public static JsonAnswer From(Answer answer)
    {
        var json = new JsonAnswer { Kind = answer.Kind, Text = answer.Text, Citations = [.. answer.Citations.Select(JsonCitation.From)], Usage = JsonUsage.From(answer.Usage) };
        return answer switch
        {
            ExtractedAnswer extracted => json with { ShortAnswer = extracted.ShortAnswer, Note = extracted.Note },
            GeneratedAnswer generated => json with
            {
                Checked = generated.Checked,
                Unproven = generated.Unproven,
            },
            NoAnswer none => json with
            {
                Reason = JsonNamingPolicy.CamelCase.ConvertName(none.Reason.ToString()),
                MissingWords = none.MissingWords,
                Nearest = none.Nearest is { } nearest ? JsonHit.From(nearest, whole: true) : null,
            },
            _ => json,
        };
    }

    /// <summary>The answer this was written from.</summary>
    public Answer ToAnswer()
    {
        var text = Text ?? "";
        Citation[] citations = [.. (Citations ?? []).Select(c => c.ToCitation())];
        Answer answer = Kind switch
        {
            "none" => new NoAnswer(text, Enum.TryParse<NoAnswerReason>(Reason, ignoreCase: true, out var reason) ? reason : NoAnswerReason.NotFound)
            {
                MissingWords = MissingWords ?? [],
                Nearest = Nearest?.ToHit(),
            },
            "generated" => new GeneratedAnswer(text, citations)
            {
                Checked = Checked ?? 0,
                Unproven = Unproven ?? [],
            },
            _ => new ExtractedAnswer(text, citations) { ShortAnswer = ShortAnswer, Note = Note },
        };
        return answer with { Usage = Usage?.ToUsage() };
    }

    internal static string? OrNull(string text) => text.Length == 0 ? null : text;
}
