using System.Text.RegularExpressions;

namespace QaBot.Citations;

/// <summary>Checks every quotation of a file: what an editor or a pupil needs before handing in.</summary>
public sealed partial class QuotationFile
{
    private readonly QuotationCheck _check;
    private readonly IReadOnlyList<IDocumentReader> _readers;
    private readonly CitationsOptions _options;

    internal QuotationFile(QuotationCheck check, IEnumerable<IDocumentReader> readers, CitationsOptions options) =>
        (_check, _readers, _options) = (check, [.. readers], options);

    /// <summary>Reads a file by its name's extension and checks what stands in it between quotation marks.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="access">What may be read.</param>
    /// <param name="cancellation">Stops the check.</param>
    public QuotationReport Check(string name, ReadOnlyMemory<byte> bytes, Access access, CancellationToken cancellation = default)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        if (_readers.FirstOrDefault(reader => reader.Extensions.Contains(extension)) is not { } reader)
        {
            return new(name, [], new(name, UnreadableReason.UnknownFormat, $"No reader knows files that end in \"{extension}\"."));
        }

        return reader.Read(name, bytes, cancellation) switch
        {
            ReadDocument read => new(name, Check(read.Document, access, cancellation), null),
            UnreadableDocument unreadable => new(name, [], unreadable),
            var other => throw new InvalidOperationException($"A reader gave a {other.GetType().Name}."),
        };
    }

    /// <summary>What stands between quotation marks in a document, in order.</summary>
    /// <param name="document">The document.</param>
    /// <param name="minimumWords">With fewer words it is a name or a turn of speech, not a quotation.</param>
    public static IReadOnlyList<FoundQuotation> Extract(SourceDocument document, int minimumWords)
    {
        var stretches = document.Blocks.Count > 0 ? document.Blocks.Select(block => block.Span) : [new TextSpan(0, document.Text.Length)];
        var quotations = QuotationMarks.In(document.Text, stretches)
            .Select(span => new FoundQuotation(LineMark.Replace(span.In(document.Text), "$1"), span, document.LinesOf(span).First));
        return [.. quotations.Where(quotation => CountWords(quotation.Text) >= minimumWords)];
    }

    private List<CheckedQuotation> Check(SourceDocument document, Access access, CancellationToken cancellation)
    {
        var verdicts = new List<CheckedQuotation>();
        foreach (var quotation in Extract(document, _options.MinimumWords))
        {
            cancellation.ThrowIfCancellationRequested();
            verdicts.Add(new(quotation, _check.Check(quotation.Text, access)));
        }

        return verdicts;
    }

    /// <summary>The marks that Markdown and mails set before every line of what is quoted.</summary>
    [GeneratedRegex(@"(\n)[ \t]*(?:>[ \t]?)+")]
    private static partial Regex LineMark { get; }

    private static int CountWords(string text)
    {
        var words = FoldedWords.Of(text);
        return Enumerable.Range(0, words.Count).Count(words.IsWord);
    }
}

/// <summary>The quotations of a file with their verdicts.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Quotations">In the order of the file.</param>
/// <param name="Unreadable">Why the file could not be read, or <see langword="null"/>.</param>
public sealed record QuotationReport(string Name, IReadOnlyList<CheckedQuotation> Quotations, UnreadableDocument? Unreadable)
{
    /// <summary>How many quotations have a verdict.</summary>
    public int Count(QuotationStatus status) => Quotations.Count(quotation => quotation.Verdict.Status == status);
}
