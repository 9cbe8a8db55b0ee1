namespace QaBot.App.Chat;

/// <summary>Questions worth asking, drawn from the documents: such as they ask and answer themselves.</summary>
internal static class SuggestedQuestions
{
    private const int Shortest = 15;
    private const int Longest = 110;
    private static readonly string[] QuestionWords =
    [
        "Wer ", "Was ", "Wie ", "Wo ", "Wann ", "Warum ", "Wieso ", "Weshalb ", "Wozu ", "Womit ", "Wofür ", "Welch", "Wem ", "Wen ", "Woran ", "Worin ", "Woher ",
        "Who ", "What ", "How ", "Where ", "When ", "Why ", "Which ",
    ];


    /// <summary>Up to <paramref name="count"/> questions, spread over the documents and over each document's length.</summary>
    public static IReadOnlyList<string> From(IDocumentLibrary library, int count)
    {
        var chosen = new List<string>();
        var documents = library.List().Where(static entry => entry.Passages > 0).Take(20).ToList();
        foreach (var share in documents.Select((entry, i) => (entry, Wanted: (count * (i + 1) / documents.Count) - (count * i / documents.Count))))
        {
            var wanted = Math.Max(share.Wanted, documents.Count > count ? 1 : 0);
            var asked = library.Find(share.entry.Path) is { } document ? Asked(document) : [];
            for (var i = 0; i < wanted && asked.Count > 0 && chosen.Count < count; i++)
            {
                var question = asked[asked.Count * i / wanted];
                if (!chosen.Contains(question))
                {
                    chosen.Add(question);
                }
            }
        }

        return chosen;
    }

    // A question on a line of its own, or one that opens the paragraph that answers it.
    private static List<string> Asked(SourceDocument document) =>
    [
        .. document.Blocks.Where(static block => !block.IsBoilerplate)
            .Select(block => block.Span.In(document.Text).Trim())
            .Select(static text => text.IndexOf('?', StringComparison.Ordinal) is > Shortest and < Longest and var end ? text[..(end + 1)] : "")
            .Where(static text => QuestionWords.Any(word => text.StartsWith(word, StringComparison.Ordinal)) && !text.Contains(". ", StringComparison.Ordinal))
            .Distinct(),
    ];
}
