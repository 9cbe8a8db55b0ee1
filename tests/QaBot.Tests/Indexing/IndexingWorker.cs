using System.Diagnostics;
using System.Runtime.CompilerServices;
using QaBot.Indexing;

namespace QaBot.Tests.Indexing;

/// <summary>Another process on the same index: this very assembly, started with a variable that turns it into a worker before any test runs.</summary>
internal static class IndexingWorker
{
    private const string TaskVariable = "QABOT_TEST_WORKER";
    private const string RootVariable = "QABOT_TEST_WORKER_ROOT";

    /// <summary>Brings the index up to date, committing after every other document, and ends.</summary>
    public const string Index = "index";

    /// <summary>Takes the writer's lock, says "held" and keeps it until its input ends.</summary>
    public const string Hold = "hold";

    public static Process Start(string task, string root)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(IndexingWorker).Assembly.Location])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment[TaskVariable] = task;
        start.Environment[RootVariable] = root;
        return Process.Start(start)!;
    }

    public static async Task<Process> StartHoldingAsync(string root)
    {
        var worker = Start(Hold, root);
        Assert.Equal("held", await worker.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        return worker;
    }

    [ModuleInitializer]
    internal static void WorkIfAsked()
    {
        if (Environment.GetEnvironmentVariable(TaskVariable) is { Length: > 0 } task)
        {
            Environment.Exit(Work(task, Environment.GetEnvironmentVariable(RootVariable)!));
        }
    }

    private static int Work(string task, string root)
    {
        using var fixture = new IndexFixture(root, ("Indexing:BatchSize", "2"));
        if (task == Index)
        {
            var report = fixture.Get<IngestionPipeline>().RunAsync(new()).GetAwaiter().GetResult();
            return report.Notices.Count == 0 ? 0 : 1;
        }

        using var session = fixture.Get<IndexWriting>().Open(rebuild: false).Session!;
        Console.WriteLine("held");
        Console.In.ReadToEnd();
        return 0;
    }
}
