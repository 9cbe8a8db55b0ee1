using System.Globalization;
using System.Text;

namespace QaBot.Tests.Documents.Pdf;

/// <summary>PDF files made for the tests, line by line. Written by hand, since PdfPig's own builder knows no umlauts in the standard fonts.</summary>
internal sealed class PdfFile(string title = "", string author = "")
{
    private readonly List<StringBuilder> _pages = [new()];
    private double _y = 740;

    /// <summary>What the trailer says beside the root, such as an encryption dictionary.</summary>
    public string Trailer { get; init; } = "";

    public PdfFile NewPage()
    {
        _pages.Add(new());
        _y = 740;
        return this;
    }

    /// <summary>A line below the last one; <paramref name="gap"/> is the free room above it in points.</summary>
    public PdfFile Line(string text, double size = 11, bool bold = false, double left = 60, double gap = 0)
    {
        _y -= (size * 1.25) + gap;
        return At(text, left, _y, size, bold);
    }

    /// <summary>Cells beside each other on a new line.</summary>
    public PdfFile Row(double gap, params (string Text, double Left)[] cells)
    {
        _y -= 14 + gap;
        foreach (var (text, left) in cells)
        {
            At(text, left, _y);
        }

        return this;
    }

    public PdfFile At(string text, double left, double y, double size = 11, bool bold = false)
    {
        _pages[^1].Append(CultureInfo.InvariantCulture, $"BT /{(bold ? "B" : "F")} {size} Tf 1 0 0 1 {left} {y} Tm ({Escape(text)}) Tj ET\n");
        return this;
    }

    public byte[] Build()
    {
        var kids = string.Join(' ', _pages.Select((_, i) => $"{6 + (2 * i)} 0 R"));
        var objects = new List<string>
        {
            "<</Type/Catalog/Pages 2 0 R>>",
            $"<</Type/Pages/Kids[{kids}]/Count {_pages.Count}>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
            $"<</Title({Escape(title)})/Author({Escape(author)})>>",
        };
        for (var i = 0; i < _pages.Count; i++)
        {
            objects.Add($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R/B 4 0 R>>>>/Contents {7 + (2 * i)} 0 R>>");
            objects.Add($"<</Length {_pages[i].Length}>>\nstream\n{_pages[i]}\nendstream");
        }

        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(offset => file.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Count + 1}/Root 1 0 R/Info 5 0 R{Trailer}>>\nstartxref\n{start}\n%%EOF\n");
        return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(file.ToString());
    }

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal);
}
