using UglyToad.PdfPig.Content;

namespace QaBot.Documents.Pdf;

/// <summary>Gathers the upright words of a page.</summary>
internal static class PageWords
{
    /// <summary>The words in no particular order; slanted and turned text such as watermarks is left out.</summary>
    public static List<PageWord> Of(Page page)
    {
        var words = new List<PageWord>();
        foreach (var word in page.GetWords())
        {
            if (word.TextOrientation != TextOrientation.Horizontal || string.IsNullOrWhiteSpace(word.Text) || word.Letters.Count == 0)
            {
                continue;
            }

            var first = word.Letters[0];
            var box = word.BoundingBox;
            words.Add(new(word.Text, box.Left, box.Right, first.StartBaseLine.Y, Math.Round(first.PointSize, 1), word.FontName?.Contains("Bold", StringComparison.OrdinalIgnoreCase) == true));
        }

        return words;
    }
}
