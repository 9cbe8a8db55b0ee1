using BenchmarkDotNet.Running;
using QaBot.Benchmarks.Training;

namespace QaBot.Benchmarks;

/// <summary>"speed" measures what a user waits for, beside a peer, in about a minute; "micro" measures single steps with BenchmarkDotNet; "train" learns the weights of the ranking from question sets, "refusal" those of the decision to answer, "ablate" shows what each ingredient does.</summary>
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
            case ["train", .. var rest]:
                await TrainRun.RunAsync(Sets(rest), Option(rest, "--out"));
                return 0;
            case ["refusal", .. var rest]:
                await RefusalRun.RunAsync(Sets(rest), Option(rest, "--near"), Option(rest, "--out"));
                return 0;
            case ["ablate", .. var rest]:
                await AblationRun.RunAsync(Sets(rest), Option(rest, "--thesaurus"));
                return 0;
            default:
                Console.Error.WriteLine("usage: speed [--passages 100000] [--cold-runs 10] [--vectors 200000] | micro [--filter *] | train SET... [--out FILE] | refusal SET... [--near FOLDER] [--out FILE] | ablate SET... [--thesaurus FILE]");
                return 2;
        }
    }

    private static List<string> Sets(string[] args) => [.. args.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal))];

    private static string? Option(string[] args, string name) => args.SkipWhile(a => a != name).Skip(1).FirstOrDefault();
}
