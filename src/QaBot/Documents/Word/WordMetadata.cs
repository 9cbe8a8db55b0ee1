using DocumentFormat.OpenXml.Packaging;

namespace QaBot.Documents.Word;

/// <summary>Reads the core properties of a Word document.</summary>
internal static class WordMetadata
{
    /// <summary>Title, author, organisation and language; the first heading where no title is set.</summary>
    public static DocumentMetadata Read(WordprocessingDocument package, CanonicalText text)
    {
        var properties = package.PackageProperties;
        var heading = text.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Heading);
        return new()
        {
            Title = Text(properties.Title) ?? heading?.Span.In(text.ToString()),
            Author = Text(properties.Creator),
            Site = Text(package.ExtendedFilePropertiesPart?.Properties?.Company?.Text),
            Language = Text(properties.Language),
        };
    }

    /// <summary>The day on which the file was last saved; it may have been made years before, as a template.</summary>
    public static DateOnly? SavedOn(WordprocessingDocument package) =>
        (package.PackageProperties.Modified ?? package.PackageProperties.Created) is { } date ? DateOnly.FromDateTime(date) : null;

    private static string? Text(string? value) => value is not null && CanonicalText.Normalize(value) is { Length: > 0 } text ? text : null;
}
