namespace QaBot.App.Mcp;

/// <summary>Addresses of documents within the protocol: "qabot://documents/" and the path.</summary>
internal static class DocumentUri
{
    private const string Prefix = "qabot://documents/";

    /// <summary>The form of all addresses.</summary>
    public const string Template = Prefix + "{+path}";

    /// <summary>The address of the document at <paramref name="path"/>.</summary>
    public static string Of(string path) => Prefix + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>The path of an address; <see langword="null"/> if it is none of these.</summary>
    public static string? PathOf(string? uri) =>
        uri is not null && uri.StartsWith(Prefix, StringComparison.Ordinal) ? Uri.UnescapeDataString(uri[Prefix.Length..]) : null;
}
