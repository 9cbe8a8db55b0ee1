using System.Text;

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace QaBot.Documents.Word;

/// <summary>The visible text of a paragraph: insertions kept, deletions, field codes and hidden text left out.</summary>
internal static class WordText
{
    /// <summary>The text on one line, without that of text boxes and notes, which stand on their own.</summary>
    public static string Of(OpenXmlElement paragraph)
    {
        var text = new StringBuilder();
        Append(text, paragraph);
        return text.ToString();
    }

    /// <summary>The paragraphs of text boxes anchored in <paramref name="paragraph"/>, each box once.</summary>
    public static IEnumerable<OpenXmlElement> Boxes(OpenXmlElement paragraph) =>
        paragraph.Descendants<TextBoxContent>().Where(box => box.Ancestors<AlternateContentFallback>().FirstOrDefault() is null && box.Ancestors<TextBoxContent>().FirstOrDefault() is null);

    // ArchiveCheck has bounded how deep elements are nested.
    private static void Append(StringBuilder text, OpenXmlElement parent)
    {
        foreach (var element in parent.ChildElements)
        {
            switch (element)
            {
                case Text content:
                    text.Append(content.Text);
                    break;
                case TabChar or Break or CarriageReturn or PositionalTab:
                    text.Append(' ');
                    break;
                case NoBreakHyphen:
                    text.Append('-');
                    break;
                case SymbolChar { Char.Value: { Length: 4 } code }:
                    text.Append(Symbol(code));
                    break;
                case DeletedRun or MoveFromRun or FieldCode or TextBoxContent or AlternateContentFallback or DeletedText or ParagraphProperties:
                case Run { RunProperties.Vanish: { } vanish } when vanish.Val is null || vanish.Val.Value:
                    break;
                default:
                    Append(text, element);
                    break;
            }
        }
    }

    // Symbol fonts keep their signs in the private area; what is outside it is an ordinary character.
    private static string Symbol(string code) =>
        int.TryParse(code, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var value) && value is > 0x20 and (< 0xD800 or > 0xF8FF)
            ? ((char)value).ToString()
            : "";
}
