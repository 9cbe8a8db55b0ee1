using DocumentFormat.OpenXml.Packaging;

namespace QaBot.Documents.Word;

/// <summary>Reads the core properties of a Word document.</summary>
internal static class WordMetadata
{
    /// <summary>Title, author and date; the first heading where no title is set.</summary>
    public static DocumentMetadata Read(WordprocessingDocument package, CanonicalText text)
    {
        var properties = package.PackageProperties;
        var heading = text.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Heading);
        return new()
        {
            Title = Text(properties.Title) ?? heading?.Span.In(text.ToString()),
            Author = Text(properties.Creator),
            Date = (properties.Created ?? properties.Modified) is { } date ? DateOnly.FromDateTime(date) : null,
            Site = Text(package.ExtendedFilePropertiesPart?.Properties?.Company?.Text),
            Language = Text(properties.Language),
        };
    }

    private static string? Text(string? value) => value is not null && CanonicalText.Normalize(value) is { Length: > 0 } text ? text : null;
}
