using QaBot.Evaluation;

namespace QaBot.Tests.Evaluation;

public sealed class QuestionSetTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void A_full_line_and_one_with_the_question_alone_are_read()
    {
        var set = Load("""{"id":"a","kind":"factoid","question":"Wer?","history":["Wo?"],"document":"x/ä.txt","lines":[2,3],"answers":["Größe"],"answerable":true}""" + "\n\n" + """{"question":"Und?","lines":null}""");

        Assert.Equal(("a", "factoid", "x/ä.txt", true), (set.Questions[0].Id, set.Questions[0].Kind, set.Questions[0].Document, set.Questions[0].IsJudged));
        Assert.Equal([2, 3], set.Questions[0].Lines);
        Assert.Equal(("line-3", "question", false), (set.Questions[1].Id, set.Questions[1].Kind, set.Questions[1].IsJudged));
    }

    [Theory]
    [InlineData("{\"question\":\"a\"}\n{\"question\":", "line 2: this is not a JSON object")]
    [InlineData("[1]", "line 1: this is not a JSON object")]
    [InlineData("{\"question\":\"a\"}\nnull", "line 2: \"question\" is missing")]
    [InlineData("{\"question\":\" \"}", "line 1: \"question\" is missing or empty")]
    [InlineData("{\"question\":\"a\",\"lines\":\"7\"}", "line 1: \"lines\" is not of the kind expected")]
    [InlineData("{\"question\":\"a\",\"lines\":[0]}", "line 1: \"lines\" are counted from 1")]
    [InlineData("{\"id\":\"x\",\"question\":\"a\"}\n{\"id\":\"x\",\"question\":\"b\"}", "line 2: the id \"x\" is already that of line 1")]
    [InlineData("\n \n", "there is no question in it")]
    public void What_is_wrong_is_said_with_its_line(string content, string message) =>
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => Load(content)).Message, StringComparison.Ordinal);

    private QuestionSet Load(string content)
    {
        File.WriteAllText(_file, content);
        return QuestionSet.Load(_file);
    }
}
