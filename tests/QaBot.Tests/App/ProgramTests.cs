using System.Diagnostics;
using System.Text.Json;
using QaBot.Tests.Answering.Model;

namespace QaBot.Tests.App;

/// <summary>The built program as a process, over the sample document's kind of text.</summary>
public sealed class ProgramTests
{
    private const string Report = "Die Ruhrbrücke\n\nDie Brücke über die Ruhr wurde 1928 gebaut und ist 212 Meter lang.\n\nSie wird jährlich von Fachleuten der Stadt Witten geprüft.\n";

    [Fact]
    public async Task A_question_is_answered_with_a_proven_citation_that_can_be_looked_up_later()
    {
        using var root = new TempRoot().With("brücke.txt", Report);

        var asked = await Qabot.RunAsync(root.Folder, ["ask", "--json", "Wann wurde die Brücke gebaut?"]);

        Assert.Equal((0, ""), (asked.ExitCode, asked.Error));
        Assert.Equal((byte)'{', asked.Bytes[0]);
        using var json = JsonDocument.Parse(asked.Output);
        var citation = json.RootElement.GetProperty("answer").GetProperty("citations")[0];
        Assert.Equal("brücke.txt", citation.GetProperty("document").GetString());
        Assert.Equal(citation.GetProperty("quote").GetString(), Report[citation.GetProperty("start").GetInt32()..citation.GetProperty("end").GetInt32()]);
        Assert.Contains("1928", citation.GetProperty("quote").GetString(), StringComparison.Ordinal);
        Assert.Contains("gebaut", asked.Output, StringComparison.Ordinal);
        Assert.Contains("über", asked.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_citation_links_the_page_of_QaBot_where_readers_reach_it()
    {
        using var root = new TempRoot("""{ "ChatPlatforms": { "PublicAddress": "https://fragen.example.org/qabot/" } }""").With("brücke.txt", Report);

        var asked = await Qabot.RunAsync(root.Folder, ["ask", "Wie lang ist die Brücke?", "--json"]);
        var id = JsonDocument.Parse(asked.Output).RootElement.GetProperty("answer").GetProperty("citations")[0].GetProperty("id").GetString();
        var cited = await Qabot.RunAsync(root.Folder, ["cite", id!]);

        Assert.Contains($"https://fragen.example.org/qabot/citations/{id}", cited.Output.ReplaceLineEndings(""), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_citation_ends_with_4_and_a_refusal_with_3()
    {
        using var root = new TempRoot().With("brücke.txt", Report);

        var cite = await Qabot.RunAsync(root.Folder, ["cite", "22222-22222", "--json"]);
        Assert.Equal((4, ""), (cite.ExitCode, cite.Output));
        Assert.Single(cite.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));

        var refused = await Qabot.RunAsync(root.Folder, ["ask", "Wer gewann die Fußballweltmeisterschaft in Uruguay?"]);
        Assert.Equal(3, refused.ExitCode);
    }

    [Fact]
    public async Task A_quotation_is_judged()
    {
        using var root = new TempRoot().With("brücke.txt", Report);

        var altered = await Qabot.RunAsync(root.Folder, ["quote", "--json", "Die Brücke über die Ruhr wurde 1929 gebaut und ist 212 Meter lang."]);

        Assert.Equal(0, altered.ExitCode);
        using var json = JsonDocument.Parse(altered.Output);
        Assert.Equal("altered", json.RootElement.GetProperty("verdict").GetString());
    }

    [Theory]
    [InlineData("QABOT__Indexing__BatchSize", "0", "Indexing:BatchSize muss zwischen 1 und")]
    [InlineData("QABOT__Indexing__BatchSize", "viele", "Indexing:BatchSize muss eine ganze Zahl sein, nicht „viele“")]
    public async Task A_wrong_setting_is_named_with_its_range_in_one_line(string name, string value, string said)
    {
        using var root = new TempRoot().With("brücke.txt", Report);

        var outcome = await Qabot.RunAsync(root.Folder, ["ask", "Wie lang?"], null, (name, value));

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(said, Assert.Single(outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_settings_and_a_missing_folder_are_told_in_one_line_without_a_stack_trace()
    {
        using var broken = new TempRoot("{ \"Documents\": ");
        using var missing = new TempRoot("""{ "Documents": { "Folder": "gibt-es-nicht" } }""");

        foreach (var root in new[] { broken, missing })
        {
            var outcome = await Qabot.RunAsync(root.Folder, ["ask", "Wie lang?"]);
            Assert.Equal(2, outcome.ExitCode);
            Assert.Single(outcome.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Doctor_names_settings_but_never_the_value_of_a_secret()
    {
        using var root = new TempRoot().With("brücke.txt", Report);

        var outcome = await Qabot.RunAsync(root.Folder, ["doctor", "Brücken"], null, ("QABOT__Slack__BotToken", "xoxb-ganz-geheim"));

        Assert.Contains("QABOT__Slack__BotToken", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Slack:SigningSecret", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Brücken → brucken", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", outcome.Output + outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_work_before_and_after_the_command_and_english_is_spoken_on_demand()
    {
        using var root = new TempRoot().With("brücke.txt", Report);

        var before = await Qabot.RunAsync(root.Folder, ["--language", "en", "ask"]);
        var after = await Qabot.RunAsync(root.Folder, ["ask", "--language", "en"]);

        Assert.StartsWith("The question is missing", before.Error, StringComparison.Ordinal);
        Assert.Equal(before.Error, after.Error);
    }

    [Fact]
    public async Task Control_c_ends_a_command_with_130()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("signals are sent with kill");
        }

        using var root = new TempRoot().With("brücke.txt", Report);
        using var process = Qabot.Start(root.Folder, ["ask", "--batch", "-"]);
        await process.StandardInput.WriteLineAsync("""{"id": "a", "question": "Wie lang ist die Brücke?"}""");
        await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("{\"id\":\"a\"", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var kill = Process.Start("kill", ["-INT", $"{process.Id}"]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.Equal(130, process.ExitCode);
    }

    [Fact]
    public async Task The_doctor_calls_each_model_once_and_says_what_is_wrong_whatever_they_help_with()
    {
        await using var model = await FakeModel.StartAsync();
        model.Behave = static (context, _) => FakeModel.FailAsync(context, 401, "who are you");
        using var root = new TempRoot().With("brücke.txt", string.Concat(Enumerable.Repeat("Sie wird jährlich gründlich von Fachleuten der Stadtverwaltung geprüft.\n\n", 5)));

        var outcome = await Qabot.RunAsync(
            root.Folder, ["doctor"], null, ("QABOT__Model__Endpoint", model.Endpoint), ("QABOT__Model__Name", "m"), ("QABOT__Model__ExpandQueries", "true"), ("QABOT__Model__Rerank", "true"),
            ("QABOT__Dense__Endpoint", model.Endpoint), ("QABOT__Dense__Name", "e"));

        Assert.Contains("Das Sprachmodell nimmt den Schlüssel nicht an.", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Das Vektormodell ist unter seiner Adresse nicht bekannt.", outcome.Output, StringComparison.Ordinal);
        Assert.Equal((1, 1), (model.Requests.Count, model.EmbeddingRequests.Count));
    }

    [Fact]
    public async Task What_never_listens_is_left_behind_when_the_program_is_asked_to_end()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("pipes are made with mkfifo");
        }

        using var root = new TempRoot();
        var settings = Path.Combine(root.Folder, "appsettings.json");
        File.Delete(settings);
        await Process.Start("mkfifo", [settings]).WaitForExitAsync(TestContext.Current.CancellationToken);
        using var process = Qabot.Start(root.Folder, ["ask", "Wie lang?"]);
        // Opened once the program reads its settings, which then never come.
        await using var never = await Task.Run(() => new FileStream(settings, FileMode.Open, FileAccess.Write, FileShare.Read), TestContext.Current.CancellationToken);
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.Equal(143, process.ExitCode);
    }

    [Fact]
    public async Task An_evaluation_under_its_floor_fails_and_writes_its_page()
    {
        using var root = new TempRoot().With("bruecke.txt", Report);
        var set = root.Write("fragen.jsonl", """
            {"id": "eins", "question": "Wann wurde die Brücke gebaut?", "document": "bruecke.txt", "lines": [3], "answers": ["1928"]}
            {"id": "zwei", "question": "Wer gewann die Fußballweltmeisterschaft in Uruguay?", "answerable": false}
            """);

        var met = await Qabot.RunAsync(root.Folder, ["eval", set, "--json", "--min", "correct=100", "citationsVerbatim=100"]);
        Assert.Equal(0, met.ExitCode);
        using var json = JsonDocument.Parse(met.Output);
        Assert.Equal(100, json.RootElement.GetProperty("all").GetProperty("correct").GetDouble());

        var page = Path.Combine(root.Folder, "bericht.html");
        var missed = await Qabot.RunAsync(root.Folder, ["eval", set, "--min", "meanChars=1", "--html", page]);
        Assert.Equal(5, missed.ExitCode);
        Assert.Contains("meanChars", missed.Output, StringComparison.Ordinal);
        Assert.Contains("<svg", await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
