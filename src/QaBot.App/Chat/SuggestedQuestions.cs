namespace QaBot.App.Chat;

/// <summary>Questions worth asking, drawn from the documents: such as they ask and answer themselves.</summary>
internal static class SuggestedQuestions
{
    private const int ShortestDocument = 3;
    private const int Longest = 110;

    /// <summary>Up to <paramref name="count"/> questions, spread over the documents and over each document's length.</summary>
    public static IReadOnlyList<string> From(IDocumentLibrary library, int count)
    {
        var chosen = new List<string>();
        var documents = library.List().Where(static entry => entry.Passages >= ShortestDocument).Take(20).ToList();
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

    private static List<string> Asked(SourceDocument document) =>
    [
        .. document.Blocks.Where(static block => block is { Kind: BlockKind.Question, IsBoilerplate: false })
            .Select(block => block.Span.In(document.Text).Trim())
            .Where(static text => text.Length is > 20 and <= Longest && text.EndsWith('?')),
    ];
}
