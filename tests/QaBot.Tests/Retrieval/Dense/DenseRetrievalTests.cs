using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using QaBot.Answering.Model;
using QaBot.Indexing;
using QaBot.Models;
using QaBot.Retrieval.Dense;
using QaBot.Tests.Answering.Model;

namespace QaBot.Tests.Retrieval.Dense;

public sealed class DenseRetrievalTests
{
    private static readonly (string, string)[] Documents =
    [
        ("a.txt", "Der Hund bellt laut.\n"), ("b.txt", "Der Kater schläft am Ofen.\n"), ("c.txt", "Das Auto steht im Hof.\n"),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Vectors_of_a_server_find_what_the_words_do_not_and_are_made_only_once()
    {
        await using var model = await FakeModel.StartAsync();
        model.Embed = (context, body) => EmbedAsync(context, body);
        await using var house = await ModelHouse.OpenAsync(null, Documents, ("Dense:Endpoint", model.Endpoint), ("Dense:Name", "e1"));
        var hits = await house.Get<IRetriever>().RetrieveAsync(new("Welches Haustier bellt?"), 5, Cancellation);

        Assert.Contains(hits, h => h.Passage.Text.Contains("Kater", StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(1, hits.Count), hits.Select(h => h.Rank));
        var embedded = Texts(model);
        await house.Get<IRetriever>().RetrieveAsync(new("Welches Haustier bellt?"), 5, Cancellation);
        Assert.Equal(embedded + 1, Texts(model));
    }

    [Fact]
    public async Task An_embedding_server_that_fails_leaves_the_words_and_is_not_asked_for_the_next_question()
    {
        await using var model = await FakeModel.StartAsync();
        await using var house = await ModelHouse.OpenAsync(null, Documents, ("Dense:Endpoint", model.Endpoint), ("Dense:Name", "e1"));
        var hits = await house.Get<IRetriever>().RetrieveAsync(new("Welcher Hund bellt?"), 5, Cancellation);

        Assert.StartsWith("Der Hund", hits[0].Passage.Text, StringComparison.Ordinal);
        var asked = model.EmbeddingRequests.Count;
        var again = await house.Get<IRetriever>().RetrieveAsync(new("Welcher Hund bellt?"), 5, Cancellation);
        Assert.Equal(hits, again);
        Assert.Equal(asked, model.EmbeddingRequests.Count);
    }

    [Fact]
    public async Task No_question_waits_for_vectors_that_are_being_made()
    {
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var model = await FakeModel.StartAsync();
        model.Embed = async (context, body) =>
        {
            if (body["input"]!.AsArray().Count > 1)
            {
                begun.TrySetResult();
                await done.Task;
            }

            await EmbedAsync(context, body);
        };
        await using var house = await ModelHouse.OpenAsync(null, Documents, ("Dense:Endpoint", model.Endpoint), ("Dense:Name", "e1"));
        var making = house.Get<VectorUpkeep>().BringUpToDateAsync(null, Cancellation);
        await begun.Task.WaitAsync(Cancellation);
        var words = await house.Get<IRetriever>().RetrieveAsync(new("Welches Haustier bellt?"), 5, Cancellation);
        done.SetResult();
        await making;
        var both = await house.Get<IRetriever>().RetrieveAsync(new("Welches Haustier bellt?"), 5, Cancellation);

        Assert.DoesNotContain(words, h => h.Passage.Text.Contains("Kater", StringComparison.Ordinal));
        Assert.Contains(both, h => h.Passage.Text.Contains("Kater", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Bringing_the_index_up_to_date_makes_the_vectors_that_are_missing_and_says_why_it_cannot()
    {
        await using var model = await FakeModel.StartAsync();
        await using var house = await ModelHouse.OpenAsync(null, Documents, ("Dense:Endpoint", model.Endpoint), ("Dense:Name", "e1"), ("Dense:RestSeconds", "0"));
        var upkeep = house.Get<VectorUpkeep>();
        var failed = await upkeep.BringUpToDateAsync(null, Cancellation);
        model.Embed = (context, body) => EmbedAsync(context, body);
        var first = await upkeep.BringUpToDateAsync(null, Cancellation);
        var second = await upkeep.BringUpToDateAsync(null, Cancellation);

        Assert.Equal(ModelFailure.UnknownModel, failed.Failure);
        Assert.Equal(new VectorReport(3, 3, null), first);
        Assert.Equal(new VectorReport(3, 0, null), second);
    }

    [Fact]
    public async Task A_local_model_needs_no_server()
    {
        var folder = Directory.CreateTempSubdirectory("qabot-onnx-").FullName;
        string[] vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "hund", "kater", "haustier", "auto", "bellt"];
        await File.WriteAllLinesAsync(Path.Combine(folder, "vocab.txt"), vocabulary, Cancellation);
        await File.WriteAllBytesAsync(Path.Combine(folder, "tiny.onnx"), TinyOnnx.Model([.. vocabulary.Select(w => Meaning(w))]), Cancellation);
        await using (var house = await ModelHouse.OpenAsync(null, Documents,
            ("Dense:ModelFile", Path.Combine(folder, "tiny.onnx")), ("Dense:VocabularyFile", Path.Combine(folder, "vocab.txt")), ("Dense:LowerCase", "true")))
        {
            var vectors = await house.Get<IEmbedder>().EmbedAsync(["Haustier", "Kater", "Auto"], new(null), Cancellation);
            var hits = await house.Get<IRetriever>().RetrieveAsync(new("Welches Haustier bellt?"), 5, Cancellation);

            Assert.True(Dot(vectors[0], vectors[1]) > Dot(vectors[0], vectors[2]));
            Assert.Contains(hits, h => h.Passage.Text.Contains("Kater", StringComparison.Ordinal));
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Another_model_behind_the_same_name_makes_new_vectors_once_its_vectors_are_of_another_length()
    {
        await using var model = await FakeModel.StartAsync();
        model.Embed = (context, body) => EmbedAsync(context, body);
        await using var house = await ModelHouse.OpenAsync(null, Documents, ("Dense:Endpoint", model.Endpoint), ("Dense:Name", "e1"));
        var upkeep = house.Get<VectorUpkeep>();
        await upkeep.BringUpToDateAsync(null, Cancellation);
        model.Embed = static (context, body) => context.Response.WriteAsJsonAsync(
            new { data = body["input"]!.AsArray().Select((text, i) => new { index = i, embedding = (float[])[.. Meaning(text!.ToString()), 0.01f] }) });

        Assert.Contains(await house.Get<IRetriever>().RetrieveAsync(new("Welches Haustier bellt?"), 5, Cancellation), h => h.Passage.Text.Contains("Kater", StringComparison.Ordinal));
        Assert.Equal(new VectorReport(3, 0, null), await upkeep.BringUpToDateAsync(null, Cancellation));
        Assert.All(new VectorFile(house.Get<IndexFolder>().Root, "e1").Load().Values, static vector => Assert.Equal(5, vector.Length));
    }

    [Fact]
    public async Task Another_local_model_in_the_same_file_or_another_prefix_makes_new_vectors()
    {
        using var folder = new TemporaryFolder();
        var (file, vocabulary) = (Path.Combine(folder.Path, "tiny.onnx"), Path.Combine(folder.Path, "vocab.txt"));
        string[] words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "hund", "kater", "auto"];
        await File.WriteAllLinesAsync(vocabulary, words, Cancellation);
        async Task<int> MadeAsync(float scale, string prefix)
        {
            await File.WriteAllBytesAsync(file, TinyOnnx.Model([.. words.Select(w => Meaning(w).Select(x => x * scale).ToArray())]), Cancellation);
            await using var house = await ModelHouse.OpenAsync(null, Documents, ("Dense:ModelFile", file), ("Dense:VocabularyFile", vocabulary), ("Dense:PassagePrefix", prefix), ("Indexing:Folder", Path.Combine(folder.Path, "index")));
            return (await house.Get<VectorUpkeep>().BringUpToDateAsync(null, Cancellation)).Made;
        }

        Assert.Equal(3, await MadeAsync(1, ""));
        Assert.Equal(0, await MadeAsync(1, ""));
        Assert.Equal(3, await MadeAsync(2, ""));
        Assert.Equal(3, await MadeAsync(2, "passage: "));
        Assert.Equal(0, await MadeAsync(2, ""));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("no model")]
    public async Task A_local_model_that_cannot_be_used_leaves_the_words_and_the_check_names_its_files(string? content)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, content ?? "", Cancellation);
        await using (var house = await ModelHouse.OpenAsync(null, Documents, ("Dense:ModelFile", content is null ? file + ".missing" : file), ("Dense:VocabularyFile", file)))
        {
            var (_, citations, _) = await house.AskAsync("Welcher Hund bellt?");
            var check = await house.Get<ModelCheck>().CheckVectorsAsync("de", Cancellation);

            Assert.Equal("Der Hund bellt laut.", Assert.Single(citations).Quote);
            Assert.Equal(ModelFailure.LocalModel, check.Failure);
            Assert.Contains(file, check.Detail, StringComparison.Ordinal);
        }

        File.Delete(file);
    }

    [Fact]
    public async Task Another_embedding_model_makes_new_vectors_and_leaves_the_index_alone()
    {
        await using var model = await FakeModel.StartAsync();
        model.Embed = (context, body) => EmbedAsync(context, body);
        await using var house = await ModelHouse.OpenAsync(null, Documents, ("Dense:Endpoint", model.Endpoint), ("Dense:Name", "e1"));
        var progress = new List<VectorProgress>();
        using (var snapshot = house.Get<PassageIndex>().Acquire())
        {
            await house.Get<PassageVectors>().BringUpToDateAsync(snapshot, new Recorder(progress), Cancellation);
        }

        Assert.Equal(new VectorProgress(3, 3), progress[^1]);
        var folder = house.Get<IndexFolder>().Root;
        Assert.Single(Directory.GetFiles(folder, "vectors-*.bin"));
        Assert.Equal(3, new VectorFile(folder, "e1").Load().Count);
        Assert.Empty(new VectorFile(folder, "e2").Load());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    public void What_a_kill_cut_off_is_written_over(int cut)
    {
        var folder = Directory.CreateTempSubdirectory("qabot-vectors-").FullName;
        var file = new VectorFile(folder, "m");
        Assert.Empty(file.Load());
        Assert.True(file.Append([.. Enumerable.Range(0, 10).Select(i => ((UInt128)i, new float[] { i, 1, 2, 3 }))]));
        var path = Directory.GetFiles(folder).Single();
        using (var stream = File.OpenWrite(path))
        {
            stream.SetLength(stream.Length - cut);
        }

        var again = new VectorFile(folder, "m");
        var left = again.Load();
        Assert.True(left.Count is < 10 and > 0);
        Assert.True(again.Append([(100, [9, 9, 9, 9])]));
        var whole = new VectorFile(folder, "m").Load();
        Assert.Equal(left.Count + 1, whole.Count);
        Assert.Equal([9, 9, 9, 9], whole[100]);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_search_is_exact_and_breaks_ties_by_row()
    {
        var random = new Random(7);
        var rows = Enumerable.Range(0, 5000).Select(_ => EndpointEmbedder.Unit([.. Enumerable.Range(0, 33).Select(_ => (float)(random.NextDouble() - 0.5))])).ToList();
        rows[4000] = rows[10];
        var found = new VectorTable(33, rows).Search(rows[10], 20, row => row != 11);
        var expected = Enumerable.Range(0, rows.Count).Where(r => r != 11).OrderByDescending(r => Dot(rows[10], rows[r])).ThenBy(r => r).Take(20);

        Assert.Equal(10, found[0].Row);
        Assert.Equal(4000, found[1].Row);
        Assert.Equal(expected.Order(), found.Select(f => f.Row).Order());
    }

    private static int Texts(FakeModel model) => model.EmbeddingRequests.Sum(r => r["input"]!.AsArray().Count);

    private static async Task EmbedAsync(HttpContext context, JsonObject body)
    {
        var data = body["input"]!.AsArray().Select((text, i) => new { index = i, embedding = Meaning(text!.ToString().ToLowerInvariant()) });
        await context.Response.WriteAsJsonAsync(new { data = data.Reverse() });
    }

    /// <summary>Animals lie in one direction, cars in another.</summary>
    private static float[] Meaning(string text) =>
        [Has(text, "hund", "kater", "haustier") ? 1 : 0, Has(text, "auto") ? 1 : 0, Has(text, "kater", "haustier") ? 0.5f : 0, 0.01f];

    private static bool Has(string text, params string[] words) => words.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));

    private static float Dot(float[] a, float[] b) => a.Zip(b, (x, y) => x * y).Sum();

    private sealed class Recorder(List<VectorProgress> seen) : IProgress<VectorProgress>
    {
        public void Report(VectorProgress value) => seen.Add(value);
    }
}
