namespace QaBot.Evaluation;

/// <summary>Between what a share's true value lies with 95 % confidence, in percent.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public sealed record Interval(double Low, double High)
{
    private const double Z = 1.959963984540054;

    /// <summary>The score interval of Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).</summary>
    public static Interval Wilson(int part, int whole)
    {
        if (whole == 0)
        {
            return new(0, 100);
        }

        var share = (double)part / whole;
        var middle = share + (Z * Z / (2 * whole));
        var width = Z * Math.Sqrt((share * (1 - share) / whole) + (Z * Z / (4.0 * whole * whole)));
        var size = 1 + (Z * Z / whole);
        return new(Math.Round(Math.Max(0, 100 * (middle - width) / size), 1), Math.Round(Math.Min(100, 100 * (middle + width) / size), 1));
    }
}
