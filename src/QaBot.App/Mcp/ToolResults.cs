using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace QaBot.App.Mcp;

/// <summary>What a tool gives back: an object for programs, the same as text for models, links to the documents it speaks of.</summary>
internal static class ToolResults
{
    private const int MostLinks = 20;

    /// <summary>A result.</summary>
    /// <param name="json">The object as JSON.</param>
    /// <param name="text">The text; <see langword="null"/> repeats the JSON.</param>
    /// <param name="documents">Paths and titles of the documents it speaks of.</param>
    public static CallToolResult Of(string json, string? text, IEnumerable<(string Path, string Title)> documents)
    {
        using var parsed = JsonDocument.Parse(json);
        return new()
        {
            StructuredContent = parsed.RootElement.Clone(),
            Content = [new TextContentBlock { Text = text ?? json }, .. documents.DistinctBy(static document => document.Path).Take(MostLinks).Select(Link)],
        };
    }

    /// <summary>The tool could not do what was asked; the model is told why.</summary>
    public static CallToolResult Error(string message) => new() { IsError = true, Content = [new TextContentBlock { Text = message }] };

    private static ContentBlock Link((string Path, string Title) document) => new ResourceLinkBlock
    {
        Uri = DocumentUri.Of(document.Path),
        Name = document.Path,
        Title = document.Title.Length > 0 ? document.Title : null,
        MimeType = "text/plain",
    };
}
