using System.Diagnostics;

namespace QaBot.Tests.ChatPlatforms;

/// <summary>Runs a script of tests/clients with the packages installed there.</summary>
internal static class NodeClient
{
    /// <summary>The folder of a client project; skips the test if its packages are not installed.</summary>
    public static string Folder(string client)
    {
        var folder = Path.Combine(Repository.Root, "tests", "clients", client);
        Assert.SkipUnless(Directory.Exists(Path.Combine(folder, "node_modules")), $"The npm packages of tests/clients/{client} are not installed (npm ci).");
        return folder;
    }

    /// <summary>Starts node; skips the test if there is none.</summary>
    public static Process Start(string client, IEnumerable<string> arguments, Dictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("node", arguments)
        {
            WorkingDirectory = Folder(client),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("node is not installed.");
            throw;
        }
    }

    /// <summary>Runs a script to its end and returns what it printed; fails if it fails.</summary>
    public static async Task<string> RunAsync(string client, params string[] arguments)
    {
        using var node = Start(client, arguments);
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            patience.CancelAfter(TimeSpan.FromSeconds(90));
            var output = node.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = node.StandardError.ReadToEndAsync(patience.Token);
            await node.WaitForExitAsync(patience.Token);
            Assert.True(node.ExitCode == 0, $"{await output}\n{await errors}");
            return await output;
        }
        finally
        {
            if (!node.HasExited)
            {
                node.Kill(entireProcessTree: true);
            }
        }
    }
}
