namespace QaBot.App.Chat;

/// <summary>Questions worth asking, drawn from the documents: such as they ask and answer themselves, else what their headings promise.</summary>
internal static class SuggestedQuestions
{
    private const int Shortest = 15;
    private const int Longest = 110;
    private const int LongestHeading = 60;
    private const int MostDocuments = 20;
    private static readonly char[] Numbering = [.. "0123456789. "];
    private static readonly string[] QuestionWords =
    [
        "Wer ", "Was ", "Wie ", "Wo ", "Wann ", "Warum ", "Wieso ", "Weshalb ", "Wozu ", "Womit ", "Wofür ", "Welch", "Wem ", "Wen ", "Woran ", "Worin ", "Woher ",
        "Who ", "What ", "How ", "Where ", "When ", "Why ", "Which ",
    ];

    /// <summary>Up to <paramref name="count"/> questions, spread over the documents and over each document's length.</summary>
    public static IReadOnlyList<string> From(IDocumentLibrary library, int count)
    {
        var chosen = new List<string>();
        var documents = Spread(library.List().Where(static entry => entry.Passages > 0).ToList());
        foreach (var share in documents.Select((entry, i) => (entry, Wanted: (count * (i + 1) / documents.Count) - (count * i / documents.Count))))
        {
            var wanted = Math.Max(share.Wanted, documents.Count > count ? 1 : 0);
            var asked = library.Find(share.entry.Path) is { } document ? Of(document) : [];
            for (var i = 0; i < wanted && asked.Count > 0 && chosen.Count < count; i++)
            {
                var question = asked[asked.Count * ((2 * i) + 1) / (2 * wanted)];
                if (!chosen.Contains(question))
                {
                    chosen.Add(question);
                }
            }
        }

        return chosen;
    }

    // From all over the folder, and those far from each other first: neighbours speak of the same.
    private static List<DocumentEntry> Spread(List<DocumentEntry> all)
    {
        var some = Enumerable.Range(0, Math.Min(MostDocuments, all.Count)).Select(i => all[i * all.Count / Math.Min(MostDocuments, all.Count)]).ToList();
        return [.. some.Select(static (entry, i) => (entry, i)).OrderBy(static each => each.i % 5).Select(static each => each.entry)];
    }

    private static List<string> Of(SourceDocument document)
    {
        var asked = Asked(document);
        return asked.Exists(StandsAlone) ? asked.FindAll(StandsAlone) : asked.Count > 0 ? asked : Headed(document);
    }

    // The first heading is the document's own name, numbers say nothing by themselves; one that is followed by another has no text of its own.
    private static List<string> Headed(SourceDocument document) =>
    [
        .. document.Blocks.Zip(document.Blocks.Skip(1))
            .Where(static pair => pair.First is { Kind: BlockKind.Heading, IsBoilerplate: false } && pair.Second.Kind is BlockKind.Paragraph or BlockKind.ListItem)
            .Skip(1)
            .Select(pair => pair.First.Span.In(document.Text).TrimStart(Numbering).Trim())
            .Where(text => text.Length is > 5 and <= LongestHeading && text.Contains(' ', StringComparison.Ordinal) && text != document.Title)
            .Select(text => document.Metadata.Language == "en" ? $"What does it say about “{text}”?" : $"Was steht zu „{text}“?")
            .Distinct(),
    ];

    // A question on a line of its own, or one that opens the paragraph that answers it.
    private static List<string> Asked(SourceDocument document) =>
    [
        .. document.Blocks.Where(static block => !block.IsBoilerplate)
            .Select(block => block.Span.In(document.Text).Trim())
            .Select(static text => text.IndexOf('?', StringComparison.Ordinal) is > Shortest and < Longest and var end ? text[..(end + 1)] : "")
            .Where(static text => QuestionWords.Any(word => text.StartsWith(word, StringComparison.Ordinal)) && !text.Contains(". ", StringComparison.Ordinal) && NamesSomething(text))
            .Distinct(),
    ];

    // "Welche Rolle spielt sie in diesem Kontext?" needs what stands before it.
    private static bool StandsAlone(string question) => !question.TrimEnd('?').Split(' ').Any(static word =>
        word is "er" or "sie" or "ihn" or "ihm" or "dazu" or "davon" or "dabei" or "they" or "it" or "this" or "these" || word.StartsWith("dies", StringComparison.Ordinal)
        || word.StartsWith("solche", StringComparison.Ordinal));

    // "Was ändert sich für euch?" leans on what stands around it; a German question that stands alone has a noun.
    private static bool NamesSomething(string question) =>
        question[0] is 'H' || question.StartsWith("Wh", StringComparison.Ordinal)
        || question.Split(' ').Skip(1).Any(static word => char.IsUpper(word[0]) && word is not ("Sie" or "Ihnen" or "Ihr" or "Ihre"));
}
