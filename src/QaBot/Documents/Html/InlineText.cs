using System.Text;

using AngleSharp.Dom;

namespace QaBot.Documents.Html;

/// <summary>The visible text of an element on one line.</summary>
internal static class InlineText
{
    /// <summary>The text with breaks as spaces and without what is clutter.</summary>
    public static string Of(IElement element)
    {
        var text = new StringBuilder();
        Append(text, element);
        return text.ToString();
    }

    private static void Append(StringBuilder text, IElement element)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText data)
            {
                text.Append(data.Data);
            }
            else if (node is IElement child && !Clutter.IsClutter(child) && !(child.LocalName == "sup" && child.QuerySelector("a[href^='#']") is not null))
            {
                var apart = child.LocalName is "br" or "p" or "div" or "li" or "td" or "tr";
                text.Append(apart ? " " : "");
                Append(text, child);
                text.Append(apart ? " " : "");
            }
        }
    }
}
