using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;

namespace QaBot.Documents.Markdown;

/// <summary>Reads Markdown: the text is the file's own, and the structure Markdig finds points into it.</summary>
internal sealed class MarkdownReader(DocumentsOptions options) : IDocumentReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UseYamlFrontMatter().UsePipeTables().Build();

    /// <inheritdoc/>
    public IReadOnlyList<string> Extensions { get; } = [".md", ".markdown"];

    /// <inheritdoc/>
    public ReadResult Read(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (SourceText.Of(path, bytes.Span, options, out var unreadable) is not { } text)
        {
            return unreadable!;
        }

        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig refuses what is nested too deeply. The words can still be read.
            return new PlainText.PlainTextReader(options).Read(path, bytes, cancellation);
        }

        cancellation.ThrowIfCancellationRequested();
        var blocks = new MarkdownBlocks(text).Find(document);
        var stated = document.Descendants<YamlFrontMatterBlock>().FirstOrDefault() is { } matter
            ? FrontMatter.Read(text[Math.Max(0, matter.Span.Start)..Math.Min(text.Length, matter.Span.End + 1)])
            : new();
        var title = blocks.Find(block => block is { Kind: BlockKind.Heading, Level: 1 }) ?? blocks.Find(block => block.Kind == BlockKind.Heading);
        return FinishedDocument.From(path, text, blocks, stated with { Title = stated.Title ?? title?.Span.In(text).Trim() }, bytes.Span);
    }
}
