namespace QaBot.Documents.Html;

/// <summary>Says what the line breaks of a paragraph mean: a mere break, lines of their own, or the end of a paragraph.</summary>
internal static class LineBreaks
{
    private const int ShortLine = 90;

    /// <summary>The pieces of a text in which "\n" stands for each forced break.</summary>
    public static IEnumerable<string> Pieces(string content)
    {
        foreach (var paragraph in Paragraphs(content.Split('\n')))
        {
            // The lines of an address or of opening hours stand alone; a sentence that was only broken does not.
            var areLines = paragraph.Count > 1 && paragraph.TrueForAll(line => line.Length <= ShortLine) && paragraph.Skip(1).All(line => !char.IsLower(line[0]));
            if (areLines)
            {
                foreach (var line in paragraph)
                {
                    yield return line;
                }
            }
            else
            {
                yield return string.Join(' ', paragraph);
            }
        }
    }

    private static IEnumerable<List<string>> Paragraphs(string[] lines)
    {
        var paragraph = new List<string>();
        foreach (var line in lines)
        {
            if (line.AsSpan().Trim() is { Length: > 0 } content)
            {
                paragraph.Add(content.ToString());
            }
            else if (paragraph.Count > 0)
            {
                yield return paragraph;
                paragraph = [];
            }
        }

        if (paragraph.Count > 0)
        {
            yield return paragraph;
        }
    }
}
