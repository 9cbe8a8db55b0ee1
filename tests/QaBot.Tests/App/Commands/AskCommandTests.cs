using System.Text.Json;

namespace QaBot.Tests.App.Commands;

public sealed class AskCommandTests
{
    private const string Report = "Der Bericht\n\nDie Brücke ist 212 Meter lang.\n";

    [Fact]
    public async Task An_answer_ends_with_0_and_a_refusal_with_3()
    {
        using var root = new TempRoot().With("bericht.txt", Report);
        var engine = new FakeEngine { Answer = static _ => Answers.Citing("bericht.txt", Report, "212 Meter lang") };

        Assert.Equal(0, (await CommandRun.OfAsync(root, engine, ["ask", "Wie", "lang?"])).ExitCode);
        Assert.Equal("Wie lang?", engine.Asked[0].Question);
        Assert.Equal(3, (await CommandRun.OfAsync(root, new FakeEngine(), ["ask", "Wie breit?"])).ExitCode);
        Assert.Equal(3, (await CommandRun.OfAsync(root, new FakeEngine(), ["ask", "Wie breit?", "--json"])).ExitCode);
    }

    [Fact]
    public async Task Json_on_the_output_is_one_line_of_the_agreed_shape()
    {
        using var root = new TempRoot().With("bericht.txt", Report);
        var engine = new FakeEngine { Answer = static _ => Answers.Citing("bericht.txt", Report, "212 Meter lang") };

        var (_, output, _) = await CommandRun.OfAsync(root, engine, ["ask", "--json", "Wie lang?"]);

        Assert.Equal(1, output.Count(static c => c == '\n'));
        using var json = JsonDocument.Parse(output);
        var citation = json.RootElement.GetProperty("answer").GetProperty("citations")[0];
        Assert.Equal("212 Meter lang", Report[citation.GetProperty("start").GetInt32()..citation.GetProperty("end").GetInt32()]);
        Assert.Equal("bericht.txt", citation.GetProperty("document").GetString());
        Assert.Equal(3, citation.GetProperty("lines")[0].GetInt32());
        Assert.False(json.RootElement.TryGetProperty("id", out _));
    }

    [Fact]
    public async Task A_batch_is_answered_in_order_with_each_question_s_own_history()
    {
        using var root = new TempRoot().With("bericht.txt", Report);
        var engine = new FakeEngine { Answer = static request => new ExtractedAnswer(string.Join('+', [.. request.History, request.Question]), []) };
        var file = root.Write("fragen.jsonl", string.Concat(Enumerable.Range(1, 200).Select(
            static i => $$"""{"id": "f{{i}}", "question": "Frage {{i}} – größer?", "history": ["vor {{i}}"], "answers": ["egal"]}""" + "\n")));
        var answers = Path.Combine(root.Folder, "antworten.jsonl");

        var (code, output, error) = await CommandRun.OfAsync(root, engine, ["ask", "--batch", file, "--out", answers]);

        Assert.Equal((0, "", ""), (code, output, error));
        Assert.NotEqual(0xEF, (await File.ReadAllBytesAsync(answers, TestContext.Current.CancellationToken))[0]);
        var lines = await File.ReadAllLinesAsync(answers, TestContext.Current.CancellationToken);
        Assert.Equal(
            Enumerable.Range(1, 200).Select(static i => ($"f{i}", $"vor {i}+Frage {i} – größer?")),
            lines.Select(static line => JsonDocument.Parse(line).RootElement).Select(static json => (json.GetProperty("id").GetString()!, json.GetProperty("answer").GetProperty("text").GetString()!)));
        Assert.All(engine.Asked, static request => Assert.False(request.Keep));
    }

    [Fact]
    public async Task A_bad_line_of_a_batch_is_named_and_the_others_are_answered()
    {
        using var root = new TempRoot().With("bericht.txt", Report);
        var engine = new FakeEngine
        {
            Answer = static request => request.Question == "Knall?" ? throw new InvalidOperationException("geplatzt") : new ExtractedAnswer("gut", []),
        };
        var file = root.Write("fragen.jsonl", """
            {"id": "a", "question": "Eins?"}

            kein JSON
            {"id": "b"}
            {"question": "Zwei?"}
            {"id": "c", "question": "Knall?"}
            {"id": 7, "question": "Drei?", "history": null}
            {"id": "d", "question": "\ud800"}
            {"id": "e", "question": "Vier?", "history": [1]}
            """);

        var (code, output, error) = await CommandRun.OfAsync(root, engine, ["ask", "--batch", file]);

        Assert.Equal(1, code);
        Assert.Equal(["a", "5", "7"], output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!));
        Assert.Equal(["Zeile 3", "Zeile 4", "Zeile 6", "Zeile 8", "Zeile 9"], error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(':')[0]));
    }

    [Fact]
    public async Task A_question_may_look_like_a_response_file_or_an_option_behind_two_dashes()
    {
        using var root = new TempRoot().With("bericht.txt", Report);
        var engine = new FakeEngine();

        await CommandRun.OfAsync(root, engine, ["ask", "@alle: was gilt?"]);
        var (code, _, error) = await CommandRun.OfAsync(root, engine, ["ask", "Was", "--jsno"]);

        Assert.Equal("@alle: was gilt?", Assert.Single(engine.Asked).Question);
        Assert.Equal(2, code);
        Assert.Contains("--jsno", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "Es fehlt die Frage", "ask")]
    [InlineData(2, "gibt es nicht", "ask", "--batch", "/gibt/es/nicht.jsonl")]
    [InlineData(2, "Entweder", "ask", "Frage?", "--batch", "x")]
    public async Task An_error_is_one_line_that_says_what_to_do(int expected, string said, params string[] args)
    {
        using var root = new TempRoot().With("bericht.txt", Report);

        var (code, output, error) = await CommandRun.OfAsync(root, new FakeEngine(), args);

        Assert.Equal((expected, ""), (code, output));
        Assert.Contains(said, Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}
