using BenchmarkDotNet.Running;

namespace QaBot.Benchmarks;

/// <summary>"speed" measures what a user waits for, beside a peer, in about a minute; "micro" measures single steps with BenchmarkDotNet.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case ["micro", .. var rest]:
                BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(rest.Length > 0 ? rest : ["--filter", "*"]);
                return 0;
            case ["speed", .. var rest]:
                await SpeedRun.RunAsync(SpeedSettings.Parse(rest));
                return 0;
            default:
                Console.Error.WriteLine("usage: speed [--passages 100000] [--cold-runs 10] [--vectors 200000] | micro [--filter *]");
                return 2;
        }
    }
}
