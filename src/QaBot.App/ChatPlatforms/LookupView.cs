namespace QaBot.App.ChatPlatforms;

/// <summary>What is shown of a citation or quotation that was looked up.</summary>
/// <param name="Headline">The verdict in words.</param>
/// <param name="Places">The places in the documents; none if there is none.</param>
internal sealed record LookupView(string Headline, IReadOnlyList<LookupPlace> Places);

/// <summary>A place in a document with the words around it.</summary>
/// <param name="Name">The document's title and the heading.</param>
/// <param name="Where">The place within it, such as "S. 3, Zeilen 12–14".</param>
/// <param name="Address">Where it opens, or <see langword="null"/>.</param>
internal sealed record LookupPlace(string Name, string Where, string? Address)
{
    /// <summary>What stands before the words that are meant.</summary>
    public string Before { get; init; } = "";

    /// <summary>The words that are meant.</summary>
    public required string Marked { get; init; }

    /// <summary>What stands behind them.</summary>
    public string After { get; init; } = "";

    /// <summary>How the words looked for depart from those that stand there; mostly empty.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
