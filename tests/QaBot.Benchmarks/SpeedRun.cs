using System.Diagnostics;

namespace QaBot.Benchmarks;

/// <summary>What a user waits for: a cold start, an answer, an index, a quotation check; each beside SQLite FTS5 in the same run where it can do the like.</summary>
internal static class SpeedRun
{
    private static readonly string[] SampleQuestions =
    [
        "Wie viele Länder wollen Soldaten schicken?", "Wann war der Gipfel in Paris?", "Unter welchen Bedingungen beteiligt sich Deutschland?", "Was sagt Russland zu den Plänen?",
        "Wer ist Regierungssprecher?", "Welche Rolle spielen die USA?", "Wie hoch sind die Kosten eines Fluges zum Mars?", "Warum ist ein Waffenstillstand wichtig?",
    ];

    public static async Task RunAsync(SpeedSettings settings)
    {
        var repository = RepositoryRoot();
        var work = Directory.CreateTempSubdirectory("qabot-speed-").FullName;
        try
        {
            Print("machine", $"{Environment.ProcessorCount} cores, .NET {Environment.Version}");
            if (settings.ColdRuns > 0)
            {
                Print("ask, cold process", $"{await ColdStart.MeasureAsync(repository, work, settings.ColdRuns)}   ({settings.ColdRuns} runs, ReadyToRun)");
            }

            Dense(settings.Vectors);
            await SampleAsync(Path.Combine(repository, "documents"), work);
            await LargeAsync(settings.Passages, work);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static void Dense(int vectors)
    {
        const int Dimension = 384;
        if (vectors > 0)
        {
            Print($"vectors, {vectors} × {Dimension}", DenseSearch.Measure(vectors, Dimension).ToString());
        }
    }

    private static async Task SampleAsync(string documents, string work)
    {
        await using var engine = new EngineUnderTest(documents, Path.Combine(work, "sample-index"));
        await engine.IndexAsync();
        string[] questions = [.. Enumerable.Repeat(SampleQuestions, 100).SelectMany(q => q)];
        Print("answer, sample", (await Timing.OfAsync(questions, engine.AskAsync, warmUp: 400)).ToString());
    }

    private static async Task LargeAsync(int passages, string work)
    {
        var corpus = new GeneratedCorpus(passages);
        var documents = Path.Combine(work, "documents");
        corpus.Write(documents);
        await using var engine = new EngineUnderTest(documents, Path.Combine(work, "index"));
        var ours = await SecondsAsync(engine.IndexAsync);
        using var peer = new Fts5Peer(Path.Combine(work, "peer.db"));
        var theirs = await SecondsAsync(() => Task.Run(() => peer.Index(corpus.Passages)));
        Print("indexing", FormattableString.Invariant($"{passages / ours,8:0} passages/s"), FormattableString.Invariant($"{passages / theirs:0} passages/s, ratio of time {ours / theirs:0.00}"));

        var questions = corpus.Questions(400);
        Compare($"answer, {passages} passages", await Timing.OfAsync(questions, engine.AskAsync), await Timing.OfAsync(questions, q => Task.FromResult(peer.Search(q))));
        var quotations = corpus.Quotations(200);
        Compare(
            $"quotation, {passages} passages",
            await Timing.OfAsync(quotations, q => Task.FromResult(engine.Quotations.Check(q, Access.All))),
            await Timing.OfAsync(quotations, q => Task.FromResult(peer.Quote(q))));
        foreach (var (kind, verdict, texts) in new QuotationSet(corpus.Passages).ByKind(60))
        {
            var timing = await Timing.OfAsync(texts, q => Task.FromResult(engine.Quotations.Check(q, Access.All)), warmUp: 10);
            Print($"  {kind}", $"{timing}   ({texts.Count(q => engine.Quotations.Check(q, Access.All).Status == verdict)} of {texts.Count} told so)");
        }
    }

    private static async Task<double> SecondsAsync(Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static void Compare(string what, Timing ours, Timing peer) =>
        Print(what, ours.ToString(), FormattableString.Invariant($"{peer}, ratio of p50 {ours.P50 / peer.P50:0.00}"));

    private static void Print(string what, string ours, string? peer = null) =>
        Console.WriteLine($"{what,-30} {ours}" + (peer is null ? "" : $"   | FTS5: {peer}"));

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "QaBot.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The benchmarks do not run inside the repository.");
    }
}
