using QaBot.Conversations;

namespace QaBot.Evaluation;

/// <summary>
/// Compares answers with a question set. A right answer is at most 700 characters long, holds one of the gold answers, and cites a gold
/// line with a quote that stands in that document; a hit or citation that spans more than three lines counts for nothing.
/// </summary>
/// <param name="textOf">The text of a document by its path, or <see langword="null"/>.</param>
internal sealed class Scorer(Func<string, string?> textOf)
{
    private const int MaxCharacters = 700;
    private const int MaxLines = 3;

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>What an answer is worth; <see langword="null"/> if none was given.</summary>
    public ScoredQuestion Score(SetQuestion question, JsonReply? reply)
    {
        var answer = reply?.Answer ?? new JsonAnswer { Kind = "none" };
        var said = ComparedText.Of(answer.Text);
        var citations = answer.Citations ?? [];
        bool[] verbatim = [.. citations.Select(IsVerbatim)];
        var scored = new ScoredQuestion(question, reply is null, (answer.Kind ?? "none") != "none" && said.Length > 0)
        {
            Characters = ComparedText.Length(answer.Text ?? ""),
            Verbatim = verbatim,
            ElapsedMs = reply?.ElapsedMs,
            Confidence = reply?.Confidence,
        };
        if (!question.Answerable)
        {
            return scored;
        }

        string[] gold = [.. (question.Answers ?? []).Select(ComparedText.Of)];
        bool[] proven = [.. citations.Select((c, i) => verbatim[i] && IsAtGold(question, c.Document, c.Lines))];
        return scored with
        {
            Rank = 1 + Array.FindIndex([.. reply?.Hits ?? []], hit => IsAtGold(question, hit.Document, hit.Lines)),
            Holds = scored.Answered && scored.Characters <= MaxCharacters && HoldsAny(said, gold),
            Cited = scored.Answered && proven.Contains(true),
            First = scored.Answered && proven is [true, ..] && HoldsAny(ComparedText.Of(citations[0].Quote), gold),
        };
    }

    private bool IsVerbatim(JsonCitation citation)
    {
        var quote = ComparedText.Of(citation.Quote);
        return quote.Length > 0 && TextOf(citation.Document ?? "").Contains(quote, StringComparison.Ordinal);
    }

    private string TextOf(string document)
    {
        if (!_texts.TryGetValue(document, out var text))
        {
            text = ComparedText.Of(textOf(document)?.ReplaceLineEndings("\n"));
            _texts.Add(document, text);
        }

        return text;
    }

    private static bool IsAtGold(SetQuestion question, string? document, IReadOnlyList<int>? lines)
    {
        if (document != question.Document)
        {
            return false;
        }

        if (question.Lines is not { } gold)
        {
            return true;
        }

        var (first, last) = lines is { Count: > 0 } ? (lines[0], lines[^1]) : (0, 0);
        return last - first < MaxLines && gold.Any(line => first <= line && line <= last);
    }

    private static bool HoldsAny(string text, string[] gold) => gold.Any(answer => text.Contains(answer, StringComparison.Ordinal));
}
