using System.Diagnostics;
using QaBot.Tests.Answering.Model;
using QaBot.Tests.ChatPlatforms;

namespace QaBot.Tests.App.Chat;

/// <summary>The chat in a real terminal of 80 columns (tmux).</summary>
public sealed class TerminalChatTests
{
    private const string Report = "Die Ruhrbrücke\n\nWann wurde die Brücke gebaut?\n\nDie Brücke über die Ruhr wurde 1928 gebaut und ist 212 Meter lang.\n";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task One_types_reads_looks_back_and_leaves()
    {
        using var root = new TempRoot().With("brücke.txt", Report);
        await using var screen = await Screen.OpenAsync(root.Folder);
        await screen.WaitForAsync("Frage stellen");

        await screen.TypeAsync("Wie läng ist die Brücke über die Ruhr");
        await screen.PressAsync("Home", "C-Right", "Right", "Right", "DC", "a", "End", "?");
        await screen.WaitForAsync("› Wie lang ist die Brücke über die Ruhr?");
        await screen.PressAsync("Enter");
        await screen.WaitForAsync("[1] Die Ruhrbrücke");
        Assert.All((await screen.ReadAsync()).Split('\n'), static line => Assert.InRange(line.Length, 0, 80));

        await screen.TypeAsync("/quelle 1");
        await screen.PressAsync("Enter");
        await screen.WaitForAsync("brücke.txt · Zeile 5");

        await screen.PressAsync("Up", "Up");
        await screen.WaitForAsync("› Wie lang ist die Brücke über die Ruhr?", atEnd: true);
        await screen.PressAsync("C-c");
        await screen.WaitForAsync("› Frage stellen", atEnd: true);
        await screen.PressAsync("C-c");
        await screen.WaitForAsync("Noch einmal Strg+C beendet.");
        await screen.PressAsync("C-c");
        await screen.WaitForAsync("Ende mit 0");
    }

    [Fact]
    public async Task One_stops_an_answer_and_asks_on()
    {
        await using var model = await FakeModel.StartAsync();
        model.Behave = static async (context, _) =>
        {
            FakeModel.Begin(context);
            await FakeModel.SendAsync(context, FakeModel.Chunk("Die Brücke wurde 1928 ge"));
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        using var root = new TempRoot().With("brücke.txt", Report);
        await using var screen = await Screen.OpenAsync(root.Folder, $"QABOT__Model__Endpoint={model.Endpoint} QABOT__Model__Name=m QABOT__Model__ApiKey=k");
        await screen.WaitForAsync("Frage stellen");
        await screen.TypeAsync("Wie lang ist die Brücke über die Ruhr?");
        await screen.PressAsync("Enter");
        await screen.WaitForAsync("Die Brücke wurde 1928");

        await screen.PressAsync("C-c");
        await screen.WaitForAsync("Angehalten.");
        await screen.WaitForAsync("› Frage stellen oder /hilfe", atEnd: true);
        await screen.PressAsync("C-d");
        await screen.WaitForAsync("Ende mit 0");
    }

    [Fact]
    public async Task The_log_never_stands_inside_a_sentence_nor_in_what_is_typed()
    {
        await using var model = await FakeModel.StartAsync("Die Brücke über die Ruhr wurde 1928 gebaut [1].");
        using var root = new TempRoot().With("brücke.txt", Report);
        await using var screen = await Screen.OpenAsync(root.Folder, $"QABOT__Model__Endpoint={model.Endpoint} QABOT__Model__Name=m", "--verbose");
        await screen.WaitForAsync("Frage stellen");
        await screen.TypeAsync("Wann wurde die Brücke über die Ruhr");
        root.With("straße.txt", "Die Straße ist 7 Meter breit.\n");
        await Eventually.IsTrue(() => File.GetLastWriteTimeUtc(Path.Combine(root.Index, "lucene.seal")) > File.GetLastWriteTimeUtc(Path.Combine(root.Documents, "straße.txt")));
        await screen.TypeAsync(" gebaut?");
        await screen.WaitForAsync("› Wann wurde die Brücke über die Ruhr gebaut?", atEnd: true);
        await screen.PressAsync("Enter");
        await screen.WaitForAsync("Model answered");

        var lines = (await screen.ReadAsync()).Split('\n');
        Assert.Contains("Die Brücke über die Ruhr wurde 1928 gebaut [1].", lines);
        Assert.Contains("IngestionPipeline: Index: 1 added", lines.First(static line => line.StartsWith("IngestionPipeline", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains(lines, static line => line.StartsWith("GenerativeAnswerer: Model answered", StringComparison.Ordinal));
    }

    private sealed class Screen : IAsyncDisposable
    {
        private readonly string _socket = "qabot-" + Guid.NewGuid().ToString("N")[..8];

        public static async Task<Screen> OpenAsync(string folder, string environment = "", string arguments = "")
        {
            var screen = new Screen();
            try
            {
                await screen.RunAsync("-V");
            }
            catch (System.ComponentModel.Win32Exception)
            {
                Assert.Skip("tmux is not installed");
            }

            await screen.RunAsync(
                "-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "40", "-c", folder,
                $"{environment} LC_ALL=C.UTF-8 dotnet '{Qabot.Dll}' --language de {arguments}; echo Ende mit $?; sleep 60");
            return screen;
        }

        public Task TypeAsync(string text) => RunAsync("send-keys", "-l", text);

        public Task PressAsync(params string[] keys) => RunAsync(["send-keys", .. keys]);

        public Task<string> ReadAsync() => RunAsync("capture-pane", "-p", "-S", "-200");

        public async Task WaitForAsync(string text, bool atEnd = false)
        {
            var started = Stopwatch.GetTimestamp();
            for (var shown = ""; ;)
            {
                shown = (await ReadAsync()).TrimEnd();
                if (atEnd ? shown[(shown.LastIndexOf('\n') + 1)..].StartsWith(text, StringComparison.Ordinal) : shown.Contains(text, StringComparison.Ordinal))
                {
                    return;
                }

                Assert.True(Stopwatch.GetElapsedTime(started) < Patience, $"\"{text}\" did not appear in:\n{shown}");
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }

        public async ValueTask DisposeAsync() => await RunAsync("kill-server");

        private async Task<string> RunAsync(params string[] args)
        {
            var start = new ProcessStartInfo("tmux", ["-u", "-L", _socket, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
            await process.WaitForExitAsync(CancellationToken.None);
            _ = await error;
            return await output;
        }
    }
}
