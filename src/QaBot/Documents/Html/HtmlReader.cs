using System.Text;
using System.Text.RegularExpressions;

using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace QaBot.Documents.Html;

/// <summary>Reads a web page as an article: what was written, without what surrounds it.</summary>
internal sealed partial class HtmlReader(DocumentsOptions options) : IDocumentReader
{
    // Nothing is deeper, once TagDepth has been at it, which bounds every recursion here.
    private const int Deepest = 400;

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".html", ".htm", ".xhtml"];

    /// <inheritdoc/>
    public ReadResult Read(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        var head = Encoding.Latin1.GetString(bytes.Span[..Math.Min(bytes.Length, 4096)]);
        if (SourceText.Of(path, bytes.Span, options, out var unreadable, Charset().Match(head) is { Success: true } match ? match.Groups["name"].Value : null) is not { } source)
        {
            return unreadable!;
        }

        if (source.AsSpan().Count('<') / 2 > options.MaxParts)
        {
            return SourceText.TooManyParts(path, options);
        }

        var parser = new HtmlParser(new HtmlParserOptions { MaximumDepth = Deepest });
        using var document = parser.ParseDocumentAsync(TagDepth.Limit(source), cancellation).GetAwaiter().GetResult();
        cancellation.ThrowIfCancellationRequested();
        var metadata = HtmlMetadata.Read(document);
        var text = new CanonicalText(options.MaxTextMegabytes * 1_000_000);
        if (document.Body is { } body)
        {
            var article = new ArticleFinder(body, cancellation).Find();
            AddTitleFromOutside(text, document, article);
            new HtmlBlocks(text, body, cancellation).Add(article);
        }

        return text.IsFull ? SourceText.TooLong(path, options) : FinishedDocument.From(path, text.ToString(), text.Blocks, metadata, bytes.Span);
    }

    // Many pages put their main heading above the element that holds the article.
    private static void AddTitleFromOutside(CanonicalText text, IDocument document, IElement article)
    {
        var headings = document.QuerySelectorAll("h1");
        if (headings.Length == 1 && !article.Contains(headings[0]) && headings[0].Closest("nav, footer, aside") is null)
        {
            text.Add(BlockKind.Heading, headings[0].TextContent, level: 1);
        }
    }

    [GeneratedRegex("""(?:<meta[^>]{0,200}charset\s*=\s*["']?|<\?xml[^>]{0,100}encoding\s*=\s*["'])(?<name>[\w:-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimedReading.MatchMilliseconds)]
    private static partial Regex Charset();
}
