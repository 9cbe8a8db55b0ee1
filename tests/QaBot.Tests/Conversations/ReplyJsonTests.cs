using System.Text.Json.Nodes;
using QaBot.Conversations;

namespace QaBot.Tests.Conversations;

public sealed class ReplyJsonTests
{
    [Fact]
    public void A_reply_is_written_in_the_shape_that_others_read()
    {
        var citation = new Citation(1, "k3f9", "ordner/ä.txt", new(2, 3), new(5, 12), "„Größe“");
        var hit = new Hit(new Passage("ordner/ä.txt", 0, new(0, 20), new(1, 4), "…"), 3.25, 1) { Lines = new(2, 2) };
        var line = ReplyJson.Write(new Reply("Wie groß?", new ExtractedAnswer("**Größe** [1]", [citation]), [hit], TimeSpan.FromMilliseconds(1.5)) { Confidence = 0.75 }, "q1");

        Assert.Equal(
            """{"id":"q1","answer":{"kind":"extracted","text":"**Größe** [1]","citations":[{"number":1,"id":"k3f9","document":"ordner/ä.txt","lines":[2,3],"start":5,"end":12,"quote":"„Größe“"}]},"hits":[{"document":"ordner/ä.txt","lines":[2,2],"score":3.25}],"elapsedMs":1.5,"confidence":0.75}""",
            line);
    }

    [Fact]
    public void A_refusal_names_reason_missing_words_and_the_nearest_passage_beside_the_fixed_shape()
    {
        var nearest = new Hit(new Passage("a.txt", 0, new(7, 11), new(1, 1), "Text"), double.NaN, 1);
        var json = JsonNode.Parse(ReplyJson.Write(new Reply("?", new NoAnswer("Nein.", NoAnswerReason.CoreTermMissing) { MissingWords = ["Mars"], Nearest = nearest }, [], default)))!;

        Assert.Equal(("none", "coreTermMissing", "Mars"), ((string?)json["answer"]!["kind"], (string?)json["answer"]!["reason"], (string?)json["answer"]!["missingWords"]![0]));
        Assert.Equal(("Text", 7, 0), ((string?)json["answer"]!["nearest"]!["text"], (int)json["answer"]!["nearest"]!["start"]!, (int)json["answer"]!["nearest"]!["score"]!));
        Assert.Empty(json["answer"]!["citations"]!.AsArray());
        Assert.Null(json["conversation"]);
    }

    [Fact]
    public void Every_kind_of_answer_comes_back_as_it_was_written()
    {
        Answer[] answers =
        [
            new ExtractedAnswer("a [1]", [ConversationHouse.Cite(1)]) { ShortAnswer = "26", Note = "ohne Modell" },
            new GeneratedAnswer("b [1]", [ConversationHouse.Cite(1)]) { Checked = 3, Unproven = ["erfunden"], Usage = new(10, 20, TimeSpan.FromMilliseconds(250)) },
            new NoAnswer("c \u2028\0\"\\", NoAnswerReason.KindMissing) { MissingWords = ["Ä"] },
        ];
        foreach (var answer in answers)
        {
            var line = ReplyJson.Write(answer);
            Assert.DoesNotContain('\n', line);
            Assert.Equivalent(answer, ReplyJson.ReadAnswer(line), strict: true);
        }
    }
}
