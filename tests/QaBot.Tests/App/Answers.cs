namespace QaBot.Tests.App;

/// <summary>Answers that cite a text of the test.</summary>
internal static class Answers
{
    public static ExtractedAnswer Citing(string document, string text, string quote, string id = "K7QF3-M9TXC")
    {
        var start = text.IndexOf(quote, StringComparison.Ordinal);
        var line = 1 + text[..start].Count(static c => c == '\n');
        var citation = new Citation(1, id, document, new(line, line), new(start, start + quote.Length), quote) { Title = "Der Bericht", Heading = "Die Lage" };
        return new($"**{quote}** [1]", [citation]);
    }
}
