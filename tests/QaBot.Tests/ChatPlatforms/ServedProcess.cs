using System.Diagnostics;
using System.Text;
using QaBot.Tests.App;

namespace QaBot.Tests.ChatPlatforms;

/// <summary>"qabot serve" as a process of its own over the sample article, which can be killed.</summary>
internal sealed class ServedProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    private ServedProcess(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, line) => _errors.AppendLine(line.Data);
        process.BeginErrorReadLine();
    }

    public HttpClient Http { get; } = new() { Timeout = Patience };

    /// <summary>What it wrote to the error stream.</summary>
    public string Errors => _errors.ToString();

    /// <summary>Starts it on the folder and waits until it answers.</summary>
    public static async Task<ServedProcess> StartAsync(string folder, Dictionary<string, string?> settings)
    {
        string[] args = ["serve", "--urls", "http://127.0.0.1:0", "--documents", Path.Combine(Repository.Root, "documents"), "--index", Path.Combine(folder, "index")];
        var served = new ServedProcess(Qabot.Start(folder, args, [.. settings.Select(s => ($"QABOT__{s.Key.Replace(":", "__", StringComparison.Ordinal)}", s.Value!))]));
        while (await served._process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Split(' ').FirstOrDefault(static word => word.StartsWith("http://", StringComparison.Ordinal)) is { } address)
            {
                served.Http.BaseAddress = new(address);
                _ = served._process.StandardOutput.ReadToEndAsync();
                await served.UntilAsync(async () => (await served.Http.GetAsync("/health/ready", TestContext.Current.CancellationToken)).IsSuccessStatusCode);
                return served;
            }
        }

        Assert.Fail($"It does not serve: {served.Errors}");
        return served;
    }

    /// <summary>Ends it at once, as a power cut or "kill -9" does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to end, as a container does; the exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    /// <summary>Waits until no question of a chat is left.</summary>
    public Task QuietAsync() => UntilAsync(async () => (await Http.GetStringAsync("/metrics", TestContext.Current.CancellationToken))
        .Split('\n').Any(static line => line.StartsWith("qabot_queue_length", StringComparison.Ordinal) && line.Split(' ')[1] == "0"));

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private async Task UntilAsync(Func<Task<bool>> look)
    {
        for (var until = DateTime.UtcNow + Patience; !await look(); await Task.Delay(200, TestContext.Current.CancellationToken))
        {
            Assert.True(DateTime.UtcNow < until, $"It did not happen: {Errors}");
        }
    }
}
