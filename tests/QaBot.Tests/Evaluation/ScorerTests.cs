using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using QaBot.Conversations;
using QaBot.Evaluation;

namespace QaBot.Tests.Evaluation;

public sealed class ScorerTests
{
    private static readonly string[] Hostile =
    [
        "", " ", "**", "[1]", "„“”–—", "\u00AD", "STRASSE", "Straße", "ẞ", "ﬁnden", "İstanbul", "ς", "ΐ", "e\u0301", "é", "\u1FD3", "-\n abc", "-\r\nabc", "- \n Abc", "\u2028", "\u001C", "\u00A0",
        "🦊", "[٣]", "\0", "ꭰ", "Ꭰ", "\u0345", "\u180E", "\u200B", "ŉ", "ǰ", "\"", "\\", "<script>",
    ];

    [Theory]
    [InlineData("article")]
    [InlineData("xquad-de")]
    [InlineData("omos-de")]
    public async Task Gives_the_figures_of_the_independent_scorer_on_the_same_answers(string name)
    {
        var folder = Path.Combine(Repository.Root, "..", "shared", "eval", name);
        Assert.SkipUnless(Directory.Exists(folder), "the question sets are not here");
        var set = QuestionSet.Load(Path.Combine(folder, "questions.jsonl"));
        for (var seed = 0; seed < 2; seed++)
        {
            var answers = MadeUp(set, new FolderOfTexts(Path.Combine(folder, "documents")), new Random(seed));
            await AssertSame(folder, set, answers);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Gives_the_figures_of_the_independent_scorer_on_hostile_text(int seed)
    {
        var script = Path.Combine(Repository.Root, "..", "shared", "eval", "score.py");
        Assert.SkipUnless(File.Exists(script), "the independent scorer is not here");
        var random = new Random(seed);
        var folder = Directory.CreateTempSubdirectory("qabot-score-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "documents", "unter ordner"));
        for (var i = 0; i < 5; i++)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "documents", i < 3 ? $"{i}.txt" : $"unter ordner/{i}.txt"), Soup(random, 200), TestContext.Current.CancellationToken);
        }

        var lines = Enumerable.Range(0, 320).Select(i => JsonSerializer.Serialize(new
        {
            id = $"q{i}",
            kind = "kind" + random.Next(4),
            question = "Was?",
            history = Array.Empty<string>(),
            document = Document(random),
            lines = random.Next(4) == 0 ? null : Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(1, 6)).ToArray(),
            answers = Enumerable.Range(0, random.Next(3)).Select(_ => Soup(random, 1)).ToArray(),
            answerable = random.Next(5) > 0,
        }));
        await File.WriteAllLinesAsync(Path.Combine(folder, "questions.jsonl"), lines, TestContext.Current.CancellationToken);
        var set = QuestionSet.Load(Path.Combine(folder, "questions.jsonl"));
        await AssertSame(folder, set, MadeUp(set, new FolderOfTexts(Path.Combine(folder, "documents")), random));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_right_answer_is_short_holds_the_gold_answer_and_proves_it_at_the_gold_line()
    {
        var question = new SetQuestion { Id = "1", Question = "Wie viele?", Document = "a.txt", Lines = [2], Answers = ["26 Länder"] };
        var scorer = new Scorer(path => path == "a.txt" ? "Kopf\n26 Län-\nder „schicken“ Soldaten." : null);

        Assert.True(Score("**26 LÄNDER** schicken Soldaten [1]", "26 Länder \"schicken\"", [2, 3]).Right);
        Assert.False(Score("26 Länder" + new string('x', 700), "26 Länder", [2, 2]).Right);
        Assert.False(Score("Viele Länder", "26 Länder", [2, 2]).Right);
        Assert.False(Score("26 Länder", "27 Länder", [2, 2]).Right);
        Assert.False(Score("26 Länder", "26 Länder", [3, 3]).Right);
        Assert.False(Score("26 Länder", "26 Länder", [1, 4]).Right);
        Assert.False(scorer.Score(question, null).Right);

        ScoredQuestion Score(string text, string quote, int[] lines) => scorer.Score(question, new JsonReply
        {
            Answer = new JsonAnswer { Kind = "extracted", Text = text, Citations = [new JsonCitation { Document = "a.txt", Lines = lines, Quote = quote }] },
        });
    }

    private static async Task AssertSame(string folder, QuestionSet set, IReadOnlyList<JsonReply> answers)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllLinesAsync(file, answers.Select(a => JsonSerializer.Serialize(a, JsonSerializerOptions.Web)), TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo("python3", [Path.Combine(Repository.Root, "..", "shared", "eval", "score.py"), folder, file, "--json"]) { RedirectStandardOutput = true };
        Process? python = null;
        try
        {
            python = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("there is no python3 here");
        }

        using (python)
        {
            var expected = JsonNode.Parse(await python.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken))!;
            var byId = answers.ToDictionary(a => a.Id!);
            var scorer = new Scorer(new FolderOfTexts(Path.Combine(folder, "documents")).Find);
            var scores = Scores.Of([.. set.Questions.Select(q => scorer.Score(q, byId.GetValueOrDefault(q.Id)))]);
            var actual = JsonNode.Parse(new EvaluationReport { Set = set.Name, Scores = scores }.ToJson())!;
            foreach (var table in actual["byKind"]!.AsObject().Select(kind => kind.Value!).Append(actual["all"]!))
            {
                table.AsObject().Remove("intervals");
            }

            foreach (var addition in (string[])["set", "at", "passed", "unjudged", "floors", "selective", "misses", "toJudge"])
            {
                actual.AsObject().Remove(addition);
            }

            Assert.Equal(Sorted(expected), Sorted(actual));
        }

        File.Delete(file);
    }

    private static string Sorted(JsonNode? node) => node switch
    {
        JsonObject o => "{" + string.Join(",\n", o.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => p.Key + ":" + Sorted(p.Value))) + "}",
        JsonValue v when v.GetValueKind() == JsonValueKind.Number => double.Parse(v.ToJsonString(), CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture),
        null => "null",
        _ => node.ToJsonString(),
    };

    // Answers as good and as bad as can be: near the gold line or not, quoted rightly, in other letters, or not at all.
    private static List<JsonReply> MadeUp(QuestionSet set, FolderOfTexts texts, Random random) =>
    [
        .. set.Questions.Where(_ => random.Next(20) > 0).Select(q => new JsonReply
        {
            Id = q.Id,
            ElapsedMs = random.Next(6) == 0 ? null : Math.Round(random.NextDouble() * 40, 2),
            Hits = random.Next(12) == 0 ? null : [.. Enumerable.Range(0, random.Next(14)).Select(_ => new JsonHit { Document = Document(q, random), Lines = Lines(q, random), Score = 1 })],
            Answer = new JsonAnswer
            {
                Kind = random.Next(6) == 0 ? "none" : "extracted",
                Text = (random.Next(3) == 0 ? "" : Twist(q.Answers is [var first, ..] ? first : "", random)) + Soup(random, random.Next(5)) + new string('ä', random.Next(8) == 0 ? 700 : 0),
                Citations = random.Next(12) == 0 ? null : [.. Enumerable.Range(0, random.Next(4)).Select(_ => Cite(q, texts, random))],
            },
        }),
    ];

    private static JsonCitation Cite(SetQuestion q, FolderOfTexts texts, Random random)
    {
        var document = Document(q, random);
        var lines = Lines(q, random);
        var text = texts.Find(document ?? "")?.Split('\n') ?? [];
        var line = lines is [> 0 and var n, ..] && n <= text.Length ? text[n - 1] : "x";
        var quote = random.Next(5) == 0 ? Soup(random, 3) : line[random.Next(line.Length / 2 + 1)..];
        return new JsonCitation { Document = document, Lines = lines, Quote = random.Next(15) == 0 ? null : Twist(quote, random) };
    }

    private static string? Document(SetQuestion q, Random random) => random.Next(5) > 0 ? q.Document : Document(random);

    private static string? Document(Random random) => random.Next(6) is var i && i < 5 ? i < 3 ? $"{i}.txt" : $"unter ordner/{i}.txt" : null;

    private static int[]? Lines(SetQuestion q, Random random)
    {
        var at = q.Lines is { Count: > 0 } gold && random.Next(3) > 0 ? gold[random.Next(gold.Count)] : random.Next(30);
        return random.Next(8) switch { 0 => null, 1 => [at], 2 => [at - 1, at + 1], 3 => [at - 1, at + 2], 4 => [], _ => [at, at] };
    }

    private static string Twist(string text, Random random) => random.Next(7) switch
    {
        0 => text.ToUpperInvariant(),
        1 => text.Replace(" ", " \n ", StringComparison.Ordinal),
        2 => text.Replace('"', '„').Replace('-', '–'),
        3 => text.Normalize(NormalizationForm.FormD),
        4 => text.Replace("ß", "ss", StringComparison.Ordinal).Replace("a", "a\u00AD", StringComparison.Ordinal),
        5 => text.Replace("e", "e-\n ", StringComparison.Ordinal),
        _ => text,
    };

    private static string Soup(Random random, int words) => string.Join(random.Next(2) == 0 ? " " : "", Enumerable.Range(0, words).Select(_ => Hostile[random.Next(Hostile.Length)]));

    private sealed class FolderOfTexts(string folder)
    {
        public string? Find(string path) => File.Exists(Path.Combine(folder, path)) ? File.ReadAllText(Path.Combine(folder, path)) : null;
    }
}
