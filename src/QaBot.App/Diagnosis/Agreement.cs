using QaBot.App.Commands;

namespace QaBot.App.Diagnosis;

/// <summary>Tries whether questions are read as the documents were when they were indexed: words of the documents must lead back to them.</summary>
internal static class Agreement
{
    private const int Samples = 20;
    private const int Top = 50;
    private const int ShortestWord = 7;

    /// <summary>The finding.</summary>
    public static async Task<Finding> FindAsync(Invocation run, DiagnosisTexts texts, CancellationToken cancellation)
    {
        var retriever = run.Get<IRetriever>();
        var missed = new List<string>();
        var tried = 0;
        foreach (var (document, words) in Sample(run.Get<IDocumentLibrary>()))
        {
            tried++;
            var hits = await retriever.RetrieveAsync(new(words) { ByWordsAlone = true }, Top, cancellation);
            if (!hits.Any(hit => hit.Passage.Document == document))
            {
                missed.Add(words);
            }
        }

        return tried == 0 ? new(FindingKind.Note, texts.AgreementUntried)
            : missed.Count == 0 ? new(FindingKind.Good, texts.Agreement(tried - missed.Count, tried))
            : new(FindingKind.Problem, texts.Agreement(tried - missed.Count, tried), string.Join("; ", missed));
    }

    // The three longest words of blocks spread over the documents.
    private static IEnumerable<(string Document, string Words)> Sample(IDocumentLibrary library)
    {
        var readable = library.List().Where(static entry => entry.Passages > 0).ToList();
        for (var i = 0; i < Math.Min(Samples, readable.Count * 4); i++)
        {
            if (library.Find(readable[i * readable.Count / Samples % readable.Count].Path) is { Blocks.Count: > 0 } document)
            {
                var block = document.Blocks[i * 7919 % document.Blocks.Count];
                var words = block.Span.In(document.Text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                    .Where(static word => word.Length >= ShortestWord && word.All(char.IsLetter)).OrderByDescending(static word => word.Length).Take(3).ToList();
                if (words.Count == 3 && !block.IsBoilerplate)
                {
                    yield return (document.Path, string.Join(' ', words));
                }
            }
        }
    }
}
