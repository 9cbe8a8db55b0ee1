using System.Diagnostics;
using System.Text;

namespace QaBot.Tests.App;

/// <summary>The program as a user starts it: a process with its streams, its folder and its exit code.</summary>
internal static class Qabot
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static string Dll { get; } = Path.Combine(AppContext.BaseDirectory, "qabot.dll");

    public static async Task<Outcome> RunAsync(string folder, string[] args, string? input = null, params (string Name, string Value)[] environment)
    {
        using var process = Start(folder, args, environment);
        var output = process.StandardOutput.BaseStream;
        var bytes = new MemoryStream();
        var reading = output.CopyToAsync(bytes);
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input ?? "");
        process.StandardInput.Close();
        using var timeout = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"qabot {string.Join(' ', args)} did not end.");
        }

        await reading;
        return new(process.ExitCode, bytes.ToArray(), await errors);
    }

    public static Process Start(string folder, string[] args, params (string Name, string Value)[] environment)
    {
        // A shell that runs the tests in the background makes them, and all they start, deaf to Ctrl+C.
        string[] command = IsDeafToControlC() ? ["env", "--default-signal=INT", "dotnet", Dll, .. args] : ["dotnet", Dll, .. args];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("QABOT__", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LANG"] = "de_DE.UTF-8";
        start.Environment["LC_ALL"] = "de_DE.UTF-8";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static bool IsDeafToControlC()
    {
        const int Interrupt = 2;
        return OperatingSystem.IsLinux() && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } ignored
            && (Convert.ToUInt64(ignored["SigIgn:".Length..].Trim(), 16) & (1UL << (Interrupt - 1))) != 0;
    }

    internal sealed record Outcome(int ExitCode, byte[] Bytes, string Error)
    {
        public string Output { get; } = Encoding.UTF8.GetString(Bytes);
    }
}
