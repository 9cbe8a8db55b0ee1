namespace QaBot;

/// <summary>A closed range of 1-based lines of a document's text.</summary>
/// <param name="First">The first line.</param>
/// <param name="Last">The last line, at least <paramref name="First"/>.</param>
public readonly record struct LineRange(int First, int Last)
{
    /// <summary>How many lines are covered.</summary>
    public int Count => Last - First + 1;

    /// <inheritdoc/>
    public override string ToString() => First == Last ? $"{First}" : $"{First}–{Last}";
}
