using System.Runtime.CompilerServices;

namespace QaBot.Tests.Citations;

/// <summary>Documents held in memory, each line a passage, with candidates found by counting shared words.</summary>
internal sealed class MemoryLibrary : IDocumentLibrary
{
    private static readonly ConditionalWeakTable<SourceDocument, List<(Passage Passage, HashSet<string> Words)>> Known = [];

    private readonly Dictionary<string, SourceDocument> _documents = new(StringComparer.Ordinal);

    public static MemoryLibrary Of(params SourceDocument[] documents)
    {
        var library = new MemoryLibrary();
        foreach (var document in documents)
        {
            library._documents[document.Path] = document;
        }

        return library;
    }

    public void Put(SourceDocument document) => _documents[document.Path] = document;

    public void Remove(string path) => _documents.Remove(path);

    public IReadOnlyList<DocumentEntry> List() =>
        [.. _documents.Values.OrderBy(d => d.Path, StringComparer.Ordinal).Select(d => new DocumentEntry(d.Path, d.Title, d.ContentHash, default, d.LineCount))];

    public SourceDocument? Find(string path) => _documents.GetValueOrDefault(path);

    public IReadOnlyList<Passage> Candidates(string text, int top, Access access)
    {
        var wanted = Words(text);
        return [.. _documents.Values.Where(d => access.Allows(d.Path)).SelectMany(d => Known.GetValue(d, Passages))
            .Select(p => (p.Passage, Shared: wanted.Count(p.Words.Contains)))
            .Where(p => p.Shared > 0).OrderByDescending(p => p.Shared).Take(top).Select(p => p.Passage)];
    }

    private static List<(Passage Passage, HashSet<string> Words)> Passages(SourceDocument document) =>
        [.. Enumerable.Range(1, document.LineCount).Select(n => (Line: n, Span: document.LineSpan(n))).Where(line => !line.Span.IsEmpty)
            .Select((line, i) => new Passage(document.Path, i, line.Span, new(line.Line, line.Line), line.Span.In(document.Text)) { Title = document.Title })
            .Select(passage => (passage, Words(passage.Text)))];

    private static HashSet<string> Words(string text)
    {
        var spaced = new string([.. text.Normalize().Where(c => c != '\u00AD').Select(c => char.IsLetterOrDigit(c) ? c : ' ')]);
        return spaced.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
