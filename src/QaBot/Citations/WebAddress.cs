namespace QaBot.Citations;

/// <summary>Addresses that may become links.</summary>
internal static class WebAddress
{
    /// <summary>Whether it is an absolute http or https address; what a document states may be anything.</summary>
    public static bool IsOne(string? address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
