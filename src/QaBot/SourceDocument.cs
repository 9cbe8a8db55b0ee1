using System.Security.Cryptography;

namespace QaBot;

/// <summary>A document as read: its text, to which every offset and line refers, and what stands where in it.</summary>
/// <param name="Path">The path below the documents folder, with "/" between its parts.</param>
/// <param name="Text">
/// The canonical text. For plain text and Markdown it is the decoded file itself; for formats without lines (HTML, PDF,
/// Word) one block stands on one line and a table's cells are set apart by a tab.
/// </param>
/// <param name="Blocks">The blocks in the order of the text; they do not overlap.</param>
/// <param name="Metadata">What the document states about itself.</param>
/// <param name="ContentHash">The SHA-256 of the file's bytes, in lower-case hexadecimal.</param>
public sealed record SourceDocument(
    string Path, string Text, IReadOnlyList<Block> Blocks, DocumentMetadata Metadata, string ContentHash)
{
    private int[]? _lineStarts;

    /// <summary>The title, or the file's name where the document states none.</summary>
    public string Title => Metadata.Title is { Length: > 0 } title ? title : System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The first-level folder, which access can be limited to; empty for a file at the root.</summary>
    public string Collection => CollectionOf(Path);

    /// <summary>How many lines the text has.</summary>
    public int LineCount => LineStarts.Length;

    /// <summary>The first-level folder of a document's path; empty for a file at the root.</summary>
    public static string CollectionOf(string path) => path.IndexOf('/', StringComparison.Ordinal) is > 0 and var i ? path[..i] : "";

    /// <summary>The SHA-256 of <paramref name="bytes"/> in lower-case hexadecimal.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The lines that <paramref name="span"/> touches.</summary>
    public LineRange LinesOf(TextSpan span) => new(LineAt(span.Start), LineAt(Math.Max(span.Start, span.End - 1)));

    /// <summary>Where the 1-based <paramref name="line"/> stands, without its line break.</summary>
    public TextSpan LineSpan(int line)
    {
        var start = LineStarts[line - 1];
        var end = line < LineStarts.Length ? LineStarts[line] : Text.Length;
        while (end > start && Text[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return new(start, end);
    }

    /// <summary>The offset at which each line begins.</summary>
    private int[] LineStarts => _lineStarts ??= FindLineStarts(Text);

    private int LineAt(int offset)
    {
        var i = Array.BinarySearch(LineStarts, offset);
        return i >= 0 ? i + 1 : ~i;
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
