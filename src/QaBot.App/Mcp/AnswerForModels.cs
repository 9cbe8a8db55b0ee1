using System.Globalization;
using System.Text;

namespace QaBot.App.Mcp;

/// <summary>An answer as text for another program's model: what is said, then each citation with its id, place and words.</summary>
internal static class AnswerForModels
{
    /// <summary>The text.</summary>
    public static string Write(Answer answer)
    {
        var text = new StringBuilder(answer.Text);
        foreach (var citation in answer.Citations)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n[{citation.Number}] {citation.Id} {citation.Document}, {citation.Lines}: \"{citation.Quote}\"");
        }

        return text.ToString();
    }
}
