using System.Globalization;

namespace QaBot.Evaluation;

/// <summary>What an evaluation must reach: "correct=80" and "factoid.hit1=70" are the least, "refusedAnswerable=5", "meanChars=400" and "p99=50" the most.</summary>
public sealed class Floors
{
    private static readonly Dictionary<string, Func<ScoreTable, double?>> OfTable = new(StringComparer.OrdinalIgnoreCase)
    {
        ["hit1"] = t => t.Hit1,
        ["hit@1"] = t => t.Hit1,
        ["hit5"] = t => t.Hit5,
        ["hit@5"] = t => t.Hit5,
        ["mrr10"] = t => t.Mrr10,
        ["mrr@10"] = t => t.Mrr10,
        ["correct"] = t => t.Correct,
        ["first"] = t => t.First,
        ["cited"] = t => t.Cited,
        ["holdsAnswer"] = t => t.HoldsAnswer,
        ["refusedAnswerable"] = t => t.RefusedAnswerable,
        ["refusedUnanswerable"] = t => t.RefusedUnanswerable,
    };

    private static readonly Dictionary<string, Func<Scores, double?>> OfScores = new(StringComparer.OrdinalIgnoreCase)
    {
        ["citationsVerbatim"] = s => s.CitationsVerbatim,
        ["meanChars"] = s => s.MeanChars,
        ["missing"] = s => s.Missing,
        ["p50"] = s => s.ElapsedMs?.P50,
        ["p95"] = s => s.ElapsedMs?.P95,
        ["p99"] = s => s.ElapsedMs?.P99,
    };

    private static readonly HashSet<string> LowerIsBetter = new(["refusedAnswerable", "meanChars", "missing", "p50", "p95", "p99"], StringComparer.OrdinalIgnoreCase);

    private readonly List<(string Measure, double Wanted)> _floors = [];

    /// <summary>The names that may be demanded.</summary>
    public static IReadOnlyList<string> Measures { get; } = [.. OfTable.Keys.Where(k => !k.Contains('@', StringComparison.Ordinal)), .. OfScores.Keys];

    /// <summary>Reads demands, several of which may stand in one text with commas between.</summary>
    /// <exception cref="FormatException">One is not of the form "measure=number", or its measure is unknown.</exception>
    public static Floors Parse(IEnumerable<string> demands)
    {
        var floors = new Floors();
        foreach (var demand in demands.SelectMany(d => d.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            var parts = demand.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length < 2 || !double.TryParse(parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var wanted))
            {
                throw new FormatException($"\"{demand}\" is no floor; one looks like correct=80.");
            }

            var (_, measure) = Split(parts[0]);
            if (!OfTable.ContainsKey(measure) && !OfScores.ContainsKey(parts[0]))
            {
                throw new FormatException($"\"{parts[0]}\" is no measure; there are {string.Join(", ", Measures)}, and KIND.correct for one kind of question.");
            }

            floors._floors.Add((parts[0], wanted));
        }

        return floors;
    }

    /// <summary>Holds the figures against the demands. What could not be measured is not met.</summary>
    public IReadOnlyList<FloorResult> Check(Scores scores) => [.. _floors.Select(floor =>
    {
        var got = Value(scores, floor.Measure);
        var most = LowerIsBetter.Contains(Split(floor.Measure).Measure);
        return new FloorResult(floor.Measure, floor.Wanted, got, most, got is { } value && (most ? value <= floor.Wanted : value >= floor.Wanted));
    })];

    private static double? Value(Scores scores, string name)
    {
        if (OfScores.TryGetValue(name, out var whole))
        {
            return whole(scores);
        }

        var (kind, measure) = Split(name);
        return (kind is null ? scores.All : scores.ByKind.GetValueOrDefault(kind)) is { } table ? OfTable[measure](table) : null;
    }

    private static (string? Kind, string Measure) Split(string name) =>
        name.LastIndexOf('.') is > 0 and var dot ? (name[..dot], name[(dot + 1)..]) : (null, name);
}

/// <summary>A demand held against what was measured.</summary>
/// <param name="Measure">Its name.</param>
/// <param name="Wanted">The least, or the most if <paramref name="IsMost"/>.</param>
/// <param name="Got">What was measured; <see langword="null"/> if there was no question to measure it on.</param>
/// <param name="IsMost">Whether lower is better.</param>
/// <param name="Met">Whether the demand was met.</param>
public sealed record FloorResult(string Measure, double Wanted, double? Got, bool IsMost, bool Met);
