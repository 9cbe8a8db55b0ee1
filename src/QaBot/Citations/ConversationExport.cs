using System.Globalization;
using System.Text;

namespace QaBot.Citations;

/// <summary>Writes a conversation with its sources to take along: Markdown, or one HTML page that needs nothing else. All text in it is inert.</summary>
public static class ConversationExport
{
    /// <summary>The conversation as Markdown.</summary>
    /// <param name="turns">The turns in order.</param>
    /// <param name="at">The present time, for the note at the end.</param>
    /// <param name="language">The language of the words in between, "de" or "en".</param>
    public static string ToMarkdown(IReadOnlyList<Turn> turns, DateTimeOffset at, string language)
    {
        var texts = CitationsTexts.For(language);
        var page = new StringBuilder($"# {MarkdownText.Escape(Title(turns, texts))}\n");
        foreach (var turn in turns)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {turn.Number}. {MarkdownText.Escape(CitationExport.OneLine(turn.Question))}\n\n");
            foreach (var piece in AnswerMarkup.Pieces(turn.Answer))
            {
                var text = piece.Reference is { } number ? $"\\[{number}\\]" : MarkdownText.Escape(piece.Text.ReplaceLineEndings("\n"), page[^1] == '\n').Replace("\n", "  \n", StringComparison.Ordinal);
                page.Append(piece.IsBold && text.Length > 0 ? $"**{text}**" : text);
            }

            page.Append('\n');
            if (turn.Answer.Citations.Count > 0)
            {
                page.Append(CultureInfo.InvariantCulture, $"\n{texts.Sources}:\n\n");
            }

            foreach (var citation in turn.Answer.Citations)
            {
                var link = WebAddress.IsOne(citation.Url) ? $" <{new Uri(citation.Url!).AbsoluteUri}>" : "";
                page.Append(CultureInfo.InvariantCulture, $"- \\[{citation.Number}\\] {MarkdownText.Escape(Source(citation, texts))}{link}\n");
            }
        }

        return page.Append(CultureInfo.InvariantCulture, $"\n---\n\n{Note(at, texts)}\n").ToString();
    }

    /// <summary>The conversation as one HTML page without scripts or anything to load.</summary>
    /// <param name="turns">The turns in order.</param>
    /// <param name="at">The present time, for the note at the end.</param>
    /// <param name="language">The language of the words in between, "de" or "en".</param>
    public static string ToHtml(IReadOnlyList<Turn> turns, DateTimeOffset at, string language) => ConversationPage.Write(turns, at, language);

    /// <summary>The first question, or the word for a conversation.</summary>
    internal static string Title(IReadOnlyList<Turn> turns, CitationsTexts texts) => turns.Count > 0 ? CitationExport.OneLine(turns[0].Question) : texts.Conversation;

    /// <summary>„Quote“ – Title, heading, place, document, id.</summary>
    internal static string Source(Citation citation, CitationsTexts texts)
    {
        var pinpoint = CitationExport.Pinpoint(CitedSource.From(citation, new(), DateOnly.MinValue), texts);
        var title = citation.Title.Length > 0 ? $"{citation.Title}, " : "";
        return CitationExport.OneLine($"{texts.Marks.Before}{citation.Quote}{texts.Marks.After} – {title}{citation.Document}, {pinpoint} [{citation.Id}]");
    }

    /// <summary>When and by what the file was written.</summary>
    internal static string Note(DateTimeOffset at, CitationsTexts texts) =>
        string.Format(CultureInfo.InvariantCulture, texts.Exported, texts.Day(DateOnly.FromDateTime(at.DateTime)));
}
