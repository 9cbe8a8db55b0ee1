using System.Diagnostics;

namespace QaBot.Benchmarks;

/// <summary>Wall times in milliseconds, sorted.</summary>
internal sealed class Timing(IEnumerable<double> milliseconds)
{
    private readonly double[] _sorted = [.. milliseconds.Order()];

    public double P50 => At(.5);

    public double P99 => At(.99);

    /// <summary>Times <paramref name="work"/> on each item, after a warm-up on the first ones.</summary>
    public static async Task<Timing> OfAsync<T>(IReadOnlyList<T> items, Func<T, Task> work, int warmUp = 50)
    {
        foreach (var item in items.Take(warmUp))
        {
            await work(item);
        }

        var times = new List<double>(items.Count);
        foreach (var item in items)
        {
            var start = Stopwatch.GetTimestamp();
            await work(item);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return new(times);
    }

    public override string ToString() => FormattableString.Invariant($"p50 {P50,8:0.00} ms   p99 {P99,8:0.00} ms");

    private double At(double share) => _sorted[Math.Min(_sorted.Length - 1, (int)(_sorted.Length * share))];
}
