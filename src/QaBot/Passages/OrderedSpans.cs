namespace QaBot.Passages;

/// <summary>Finds a place among many that stand in the order of the text and do not overlap.</summary>
internal static class OrderedSpans
{
    /// <summary>The index of the first item that ends behind <paramref name="offset"/>; how many there are if none does.</summary>
    public static int FirstBehind<T>(IReadOnlyList<T> items, Func<T, TextSpan> spanOf, int offset)
    {
        var (low, high) = (0, items.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = spanOf(items[middle]).End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
