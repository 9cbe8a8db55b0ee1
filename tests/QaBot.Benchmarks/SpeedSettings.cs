using System.Globalization;

namespace QaBot.Benchmarks;

/// <summary>How much is measured.</summary>
/// <param name="Passages">How many generated passages the large corpus has.</param>
/// <param name="ColdRuns">How often the program is started; 0 leaves that out, and with it the publishing.</param>
/// <param name="Vectors">How many vectors are searched; 0 leaves that out.</param>
internal sealed record SpeedSettings(int Passages = 100_000, int ColdRuns = 10, int Vectors = 200_000)
{
    public static SpeedSettings Parse(string[] args)
    {
        var settings = new SpeedSettings();
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            var value = int.Parse(args[i + 1], CultureInfo.InvariantCulture);
            settings = args[i] switch
            {
                "--passages" => settings with { Passages = value },
                "--cold-runs" => settings with { ColdRuns = value },
                "--vectors" => settings with { Vectors = value },
                _ => throw new ArgumentException($"{args[i]} is no option."),
            };
        }

        return settings;
    }
}
