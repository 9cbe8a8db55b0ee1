namespace QaBot.Models;

/// <summary>The address of an OpenAI-style interface, as people write it.</summary>
internal static class ModelAddress
{
    private static readonly string[] Operations = ["/chat/completions", "/embeddings"];

    /// <summary>The base address: "/v1" is added to a bare host, the path of an operation is taken off.</summary>
    public static Uri BaseOf(string endpoint)
    {
        var address = new UriBuilder(endpoint);
        var path = address.Path.TrimEnd('/');
        var operation = Array.Find(Operations, o => path.EndsWith(o, StringComparison.OrdinalIgnoreCase)) ?? "";
        path = path[..^operation.Length];
        address.Path = path.Length == 0 ? "/v1" : path;
        return address.Uri;
    }

    /// <summary>The address without what may be secret in it.</summary>
    public static string Shown(string endpoint) => BaseOf(endpoint).GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
}
