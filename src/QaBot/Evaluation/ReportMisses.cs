namespace QaBot.Evaluation;

/// <summary>The part of the report that shows questions with what was expected and what was given.</summary>
internal static class ReportMisses
{
    /// <summary>Adds one foldable entry for each.</summary>
    public static void Add(Markup page, IReadOnlyList<Miss> misses, EvaluationTexts texts)
    {
        foreach (var miss in misses)
        {
            page.Add($"<details><summary><code>{miss.Id}</code><bdi>{miss.Question}</bdi></summary><dl>");
            if (miss.History.Count > 0)
            {
                page.Add($"<dt>{texts.Before}</dt><dd><bdi>{string.Join("\n", miss.History)}</bdi></dd>");
            }

            page.Add($"<dt>{texts.Expected}</dt><dd><bdi>{Expected(miss, texts)}</bdi></dd><dt>{texts.Given}</dt><dd><bdi>{Given(miss, texts)}</bdi>");
            foreach (var citation in miss.Given?.Citations ?? [])
            {
                page.Add($"\n<small>[{citation.Number}] <bdi>{Place(citation.Document, citation.Lines, texts)}</bdi>: <q><bdi>{citation.Quote}</bdi></q></small>");
            }

            page.Add($"</dd></dl></details>");
        }
    }

    private static string Expected(Miss miss, EvaluationTexts texts) => miss.Answerable
        ? $"{string.Join(" / ", miss.Expected ?? [])} ({Place(miss.Document, miss.Lines, texts)})"
        : texts.ShouldRefuse;

    private static string Given(Miss miss, EvaluationTexts texts) => miss.Given switch
    {
        null => miss.Error is { } error ? $"{texts.Nothing}: {error}" : texts.Nothing,
        { Kind: "none" } none => $"{texts.Refused} ({none.Reason}): {none.Text}",
        var answer => answer.Text ?? "",
    };

    private static string Place(string? document, IReadOnlyList<int>? lines, EvaluationTexts texts) =>
        lines is { Count: > 0 } ? $"{document}, {texts.Lines} {string.Join(", ", lines.Distinct())}" : document ?? "";
}
