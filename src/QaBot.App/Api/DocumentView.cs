using QaBot.Passages;

namespace QaBot.App.Api;

/// <summary>A part of the list of documents.</summary>
/// <param name="Total">How many documents the caller may read.</param>
/// <param name="Documents">Those of this part, ordered by path.</param>
internal sealed record DocumentList(int Total, IReadOnlyList<DocumentItem> Documents);

/// <summary>A document in a list.</summary>
/// <param name="Path">The path below the documents folder.</param>
/// <param name="Title">Its title, or its file name.</param>
/// <param name="Version">The hash of its bytes.</param>
/// <param name="IndexedAt">When it was read last.</param>
/// <param name="Passages">How many passages it has.</param>
/// <param name="Size">Its size in bytes.</param>
internal sealed record DocumentItem(string Path, string Title, string Version, DateTimeOffset IndexedAt, int Passages, long Size)
{
    /// <summary>The first-level folder; empty at the root.</summary>
    public string Collection { get; init; } = "";

    /// <summary>Why it could not be read, such as "encrypted"; left out if it could.</summary>
    public string? Unreadable { get; init; }

    /// <summary>The author or authors.</summary>
    public string? Author { get; init; }

    /// <summary>The day of publication.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where it is published.</summary>
    public string? Address { get; init; }

    /// <summary>The language as a two-letter code.</summary>
    public string? Language { get; init; }

    /// <summary>The entry in this shape.</summary>
    public static DocumentItem From(DocumentEntry entry) => new(entry.Path, entry.Title, entry.ContentHash, entry.IndexedAt, entry.Passages, entry.Size)
    {
        Collection = SourceDocument.CollectionOf(entry.Path),
        Unreadable = entry.Unreadable is { } reason ? System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(reason.ToString()) : null,
        Author = entry.Metadata.Author,
        Date = entry.Metadata.Date,
        Address = entry.Metadata.Address,
        Language = entry.Metadata.Language,
    };
}

/// <summary>A document: its outline and some of its lines.</summary>
/// <param name="Path">The path below the documents folder.</param>
/// <param name="Title">Its title, or its file name.</param>
/// <param name="Version">The hash of its bytes.</param>
/// <param name="LineCount">How many lines it has.</param>
/// <param name="Outline">Its headings and questions in order.</param>
/// <param name="Lines">First and last line of the text given.</param>
/// <param name="Start">The UTF-16 offset at which that text begins in the document.</param>
/// <param name="Text">The text of those lines, as it is in the document.</param>
internal sealed record DocumentView(
    string Path, string Title, string Version, int LineCount, IReadOnlyList<OutlineItem> Outline, int[] Lines, int Start, string Text)
{
    private const int MostHeadings = 2000;

    /// <summary>The document in this shape.</summary>
    public static DocumentView From(SourceDocument document, LineRange lines)
    {
        var span = new TextSpan(document.LineSpan(lines.First).Start, document.LineSpan(lines.Last).End);
        return new(
            document.Path,
            document.Title,
            document.ContentHash,
            document.LineCount,
            [.. DocumentShape.Of(document).Select(shaped => OutlineItem.Of(shaped, document.Text)).OfType<OutlineItem>().Take(MostHeadings)],
            [lines.First, lines.Last],
            span.Start,
            span.In(document.Text));
    }
}

/// <summary>A heading or question of a document.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Level">Its depth from 1; 0 for a question.</param>
/// <param name="Line">The line it stands in, from 1.</param>
internal sealed record OutlineItem(string Text, int Level, int Line)
{
    /// <summary>A block as an entry of the outline; <see langword="null"/> if it is none.</summary>
    public static OutlineItem? Of(ShapedBlock shaped, string text) => shaped switch
    {
        { Block.IsBoilerplate: true } => null,
        { Block.Kind: BlockKind.Heading } => new(shaped.Block.Span.In(text), shaped.Block.Level, shaped.Block.Lines.First),
        { Block.Kind: BlockKind.Question } => new(shaped.Block.Span.In(text), 0, shaped.Block.Lines.First),
        { Question: { } question } => new(question.In(text), 0, shaped.Block.Lines.First),
        _ => null,
    };
}
