using QaBot.App.Rendering;

namespace QaBot.Tests.App.Rendering;

public sealed class AnswerTextTests
{
    private const string Answer = "**26 Länder** sind bereit [1], sagt [der Präsident] [2][10]. 3 * 4 ist 12, [x] [";

    [Fact]
    public void The_short_answer_is_strong_and_numbers_of_citations_stand_out_however_the_text_is_cut()
    {
        var whole = Written([Answer]);

        Assert.Contains("\e[1m26\e[0m \e[1mLänder\e[0m", whole, StringComparison.Ordinal);
        Assert.Contains("\e[36m[1]\e[0m, sagt [der", whole, StringComparison.Ordinal);
        Assert.Contains("\e[36m[2]\e[0m\e[36m[10]\e[0m.", whole, StringComparison.Ordinal);
        Assert.Contains("3 * 4 ist 12, [x] [", whole, StringComparison.Ordinal);
        for (var size = 1; size < 9; size++)
        {
            Assert.Equal(Plain(whole), Plain(Written(Answer.Chunk(size).Select(static piece => new string(piece)))));
        }
    }

    private static string Plain(string text) => System.Text.RegularExpressions.Regex.Replace(text, "\e\\[[0-9;]*m", "");

    private static string Written(IEnumerable<string> pieces)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var text = new AnswerText(new Terminal(writer, new(true, true, false, static () => 200)).Flow());
        foreach (var piece in pieces)
        {
            text.Write(piece);
        }

        text.End();
        return writer.ToString();
    }
}
