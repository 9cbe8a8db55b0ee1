namespace QaBot.Conversations;

/// <summary>A found passage as it is written in JSON: where it stands and, for the nearest passage of a refusal, what it says.</summary>
public sealed record JsonHit
{
    /// <summary>The document's path below the documents folder, with "/".</summary>
    public string? Document { get; init; }

    /// <summary>First and last line, from 1.</summary>
    public IReadOnlyList<int>? Lines { get; init; }

    /// <summary>How well it speaks to the question; comparable within one question only.</summary>
    public double? Score { get; init; }

    /// <summary>The title of its document; of a nearest passage only.</summary>
    public string? Title { get; init; }

    /// <summary>The heading or question that governs it; of a nearest passage only.</summary>
    public string? Heading { get; init; }

    /// <summary>Its text; of a nearest passage only.</summary>
    public string? Text { get; init; }

    /// <summary>The UTF-16 offset of the text in the document; of a nearest passage only.</summary>
    public int? Start { get; init; }

    /// <summary>The hit in this shape, with its text if <paramref name="whole"/>.</summary>
    public static JsonHit From(Hit hit, bool whole = false)
    {
        var place = new JsonHit
        {
            Document = hit.Passage.Document,
            Lines = [hit.Lines.First, hit.Lines.Last],
            Score = double.IsFinite(hit.Score) ? Math.Round(hit.Score, 4) : 0,
        };
        return !whole ? place : place with
        {
            Title = JsonAnswer.OrNull(hit.Passage.Title),
            Heading = JsonAnswer.OrNull(hit.Passage.Heading),
            Text = hit.Passage.Text,
            Start = hit.Passage.Span.Start,
        };
    }

    /// <summary>The hit this was written from, as far as it was written.</summary>
    public Hit ToHit()
    {
        var text = Text ?? "";
        var span = new TextSpan(Start ?? 0, (Start ?? 0) + text.Length);
        var passage = new Passage(Document ?? "", 0, span, Range(Lines), text)
        {
            Title = Title ?? "",
            Headings = Heading is null ? [] : [Heading],
        };
        return new(passage, Score ?? 0, 1);
    }

    internal static LineRange Range(IReadOnlyList<int>? lines) => lines is { Count: > 0 } ? new(lines[0], lines[^1]) : default;
}
