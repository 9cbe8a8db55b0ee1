using System.Text;

namespace QaBot.App.ChatPlatforms;

/// <summary>Renders what was looked up as Markdown, the words that are meant in bold.</summary>
internal static class LookupMarkdown
{
    /// <summary>The view as Markdown.</summary>
    public static string Render(LookupView view)
    {
        var markdown = new StringBuilder("**").Append(AnswerMarkdown.Plain(view.Headline)).Append("**");
        foreach (var place in view.Places)
        {
            markdown.Append("\n\n").Append(AnswerMarkdown.Link(place.Address, place.Name)).Append(", ").Append(AnswerMarkdown.Plain(place.Where))
                .Append("\n\n").Append(AnswerMarkdown.Plain(place.Before)).Append("**").Append(AnswerMarkdown.Plain(place.Marked.Trim())).Append("**")
                .Append(AnswerMarkdown.Plain(place.After));
            foreach (var remark in place.Remarks)
            {
                markdown.Append("\n\n- ").Append(AnswerMarkdown.Plain(remark));
            }
        }

        return markdown.ToString();
    }
}
