using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace QaBot.Citations;

/// <summary>A conversation as an HTML page.</summary>
internal static class ConversationPage
{
    private const string Style = """
        body{font:1rem/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
        h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}ol{font-size:.9rem;color:#444}cite{font-style:normal}
        a{color:#0b57d0}footer{margin-top:3rem;font-size:.85rem;color:#555}
        @media(prefers-color-scheme:dark){body{color:#e6e6e6;background:#161616}ol,footer{color:#bbb}a{color:#8ab4f8}}
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The page.</summary>
    public static string Write(IReadOnlyList<Turn> turns, DateTimeOffset at, string language)
    {
        var texts = CitationsTexts.For(language);
        var title = Encoder.Encode(ConversationExport.Title(turns, texts));
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"{(language == "en" ? "en" : "de")}\">\n<head>\n<meta charset=\"utf-8\">\n");
        page.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Append(CultureInfo.InvariantCulture, $"<title>{title}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<h1>{title}</h1>\n");
        foreach (var turn in turns)
        {
            WriteTurn(page, turn, texts);
        }

        return page.Append(CultureInfo.InvariantCulture, $"<footer>{Encoder.Encode(ConversationExport.Note(at, texts))}</footer>\n</body>\n</html>\n").ToString();
    }

    private static void WriteTurn(StringBuilder page, Turn turn, CitationsTexts texts)
    {
        page.Append(CultureInfo.InvariantCulture, $"<section>\n<h2>{turn.Number}. {Encoder.Encode(CitationExport.OneLine(turn.Question))}</h2>\n<p>");
        foreach (var piece in AnswerMarkup.Pieces(turn.Answer))
        {
            var text = piece.Reference is { } number
                ? $"<sup><a href=\"#q{turn.Number}-{number}\">[{number}]</a></sup>"
                : string.Join("<br>\n", piece.Text.ReplaceLineEndings("\n").Split('\n').Select(line => Encoder.Encode(line)));
            page.Append(piece.IsBold && text.Length > 0 ? $"<strong>{text}</strong>" : text);
        }

        page.Append("</p>\n");
        if (turn.Answer.Citations.Count > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h3>{Encoder.Encode(texts.Sources)}</h3>\n<ol>\n");
            foreach (var citation in turn.Answer.Citations)
            {
                page.Append(CultureInfo.InvariantCulture, $"<li id=\"q{turn.Number}-{citation.Number}\" value=\"{citation.Number}\"><cite>{Linked(citation, texts)}</cite></li>\n");
            }

            page.Append("</ol>\n");
        }

        page.Append("</section>\n");
    }

    private static string Linked(Citation citation, CitationsTexts texts)
    {
        var source = Encoder.Encode(ConversationExport.Source(citation, texts));
        return WebAddress.IsOne(citation.Url) ? $"<a href=\"{Encoder.Encode(citation.Url!)}\" rel=\"noreferrer\">{source}</a>" : source;
    }
}
