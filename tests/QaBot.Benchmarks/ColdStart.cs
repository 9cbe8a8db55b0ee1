using System.Diagnostics;
using System.Runtime.InteropServices;

namespace QaBot.Benchmarks;

/// <summary>The wall time of <c>qabot ask</c> from a process that has just been started, published ReadyToRun, over an index that exists.</summary>
internal static class ColdStart
{
    private const string Question = "Unter welchen Bedingungen beteiligt sich Deutschland?";

    public static async Task<Timing> MeasureAsync(string repository, string work, int runs)
    {
        var program = Path.Combine(work, "program");
        // Its output is not read: the build servers it leaves running would keep the pipe open for minutes.
        using var publish = Process.Start("dotnet", ["publish", Path.Combine(repository, "src", "QaBot.App"), "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--no-self-contained", "-o", program, "-v", "q", "--nologo"]);
        await publish.WaitForExitAsync();
        string[] ask = ["ask", Question, "--documents", Path.Combine(repository, "documents"), "--index", Path.Combine(work, "cold-index")];
        var qabot = Path.Combine(program, OperatingSystem.IsWindows() ? "qabot.exe" : "qabot");
        await RunAsync(qabot, ask, repository);
        var times = new List<double>();
        for (var i = 0; i < runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await RunAsync(qabot, ask, repository);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return new(times);
    }

    private static async Task RunAsync(string file, string[] arguments, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{file} {arguments[0]} ended with {process.ExitCode}: {await error}{await output}");
        }
    }
}
