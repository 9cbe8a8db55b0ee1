using UglyToad.PdfPig;

namespace QaBot.Documents.Pdf;

/// <summary>Reads the information dictionary of a PDF file.</summary>
internal static class PdfMetadata
{
    private static readonly string[] FileNames = [".doc", ".docx", ".pdf", ".odt", ".indd", ".tmp", ".xls", ".ppt"];

    /// <summary>Title and author; the first large heading where no usable title is set.</summary>
    public static DocumentMetadata Read(PdfDocument document, CanonicalText text)
    {
        var information = document.Information;
        var heading = text.Blocks.FirstOrDefault(block => block.Kind == BlockKind.Heading);
        return new()
        {
            Title = TitleOf(information.Title) ?? heading?.Span.In(text.ToString()),
            Author = Text(information.Author),
        };
    }

    /// <summary>The day on which the file was last saved.</summary>
    public static DateOnly? SavedOn(PdfDocument document) =>
        (document.Information.GetModifiedDateTimeOffset() ?? document.Information.GetCreatedDateTimeOffset()) is { } date ? DateOnly.FromDateTime(date.DateTime) : null;

    // Programs put the name of the file they print there ("Microsoft Word - Satzung.doc").
    private static string? TitleOf(string? title) =>
        Text(title) is { } text && !text.StartsWith("Microsoft ", StringComparison.Ordinal) && !text.StartsWith("untitled", StringComparison.OrdinalIgnoreCase)
        && !FileNames.Any(ending => text.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ? text : null;

    private static string? Text(string? value) => value is not null && CanonicalText.Normalize(value) is { Length: > 0 } text ? text : null;
}
