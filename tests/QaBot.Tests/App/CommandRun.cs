using QaBot.App;
using QaBot.App.Commands;

namespace QaBot.Tests.App;

/// <summary>A command run within the test, with redirected streams.</summary>
internal static class CommandRun
{
    public static async Task<(int ExitCode, string Output, string Error)> OfAsync(TempRoot root, FakeEngine engine, string[] args, string input = "")
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var commands = Program.Create("de", Streams.Of(new StringReader(input), output, error), engine.Register);
        var code = await commands.RunAsync([.. args, "--documents", root.Documents, "--index", root.Index], TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
