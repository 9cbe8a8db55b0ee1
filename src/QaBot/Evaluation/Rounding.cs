namespace QaBot.Evaluation;

/// <summary>Rounding to decimal digits by a number's exact binary value, ties to even, and exact means: two programs that count alike then print alike.</summary>
internal static class Rounding
{
    // Every figure averaged here is 0 or at least 0.1 and at most 1: its binary digits end before this place.
    private const int Places = 60;

    /// <summary>The number of <paramref name="digits"/> decimal digits nearest to <paramref name="value"/>.</summary>
    public static double HalfEven(double value, int digits)
    {
        var scale = Math.Pow(10, digits);
        var scaled = value * scale;
        var error = Math.FusedMultiplyAdd(value, scale, -scaled);
        var below = Math.Floor(scaled);
        var past = scaled - below - 0.5;
        var up = past != 0 ? past > 0 : error != 0 ? error > 0 : below % 2 != 0;
        return (up ? below + 1 : below) / scale;
    }

    /// <summary>The share of true ones in percent, to one digit; <see langword="null"/> of nothing.</summary>
    public static double? Percent(int part, int whole) => whole == 0 ? null : HalfEven(100.0 * part / whole, 1);

    /// <summary>The double nearest to the exact mean of numbers between 0 and 1.</summary>
    public static double Mean(IReadOnlyCollection<double> values)
    {
        var sum = values.Aggregate(UInt128.Zero, (total, value) => total + (UInt128)Math.ScaleB(value, Places));
        if (sum == UInt128.Zero)
        {
            return 0;
        }

        // Long division to 64 bits, the last of which gathers what remains: converting it rounds once and rightly.
        var count = (UInt128)(uint)values.Count;
        var shift = (int)UInt128.LeadingZeroCount(sum);
        var (quotient, rest) = UInt128.DivRem(sum << shift, count);
        var drop = 64 - (int)UInt128.LeadingZeroCount(quotient);
        var kept = (ulong)(quotient >> drop);
        var lost = rest != UInt128.Zero || (quotient & ((UInt128.One << drop) - 1)) != UInt128.Zero;
        return Math.ScaleB(kept | (lost ? 1UL : 0), drop - shift - Places);
    }
}
