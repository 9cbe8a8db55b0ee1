using QaBot.App.Rendering;

namespace QaBot.Tests.App.Rendering;

public sealed class AnswerViewTests
{
    [Theory]
    [InlineData("de", "Sprachmodell: 1.200 Token gelesen, 40 geschrieben, 3,2 s")]
    [InlineData("en", "Language model: 1,200 tokens read, 40 written, 3.2 s")]
    public void Under_what_a_model_wrote_stands_what_it_cost(string language, string line)
    {
        Assert.Contains(line, Shown(new GeneratedAnswer("So ist es.", []) { Usage = new(1200, 40, TimeSpan.FromSeconds(3.24)) }, language), StringComparison.Ordinal);
        Assert.DoesNotContain("oken", Shown(new ExtractedAnswer("So ist es.", []), language), StringComparison.Ordinal);
    }

    private static string Shown(Answer answer, string language)
    {
        using var text = new StringWriter();
        new AnswerView(new Terminal(text, TerminalTraits.Bare), RenderingTexts.For(language)).Show(answer);
        return text.ToString();
    }
}
