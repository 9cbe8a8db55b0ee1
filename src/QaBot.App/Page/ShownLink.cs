namespace QaBot.App.Page;

/// <summary>Addresses that the page may link to.</summary>
internal static class ShownLink
{
    /// <summary>The address if it leads to a published page (http or https, without a user name in it), else <see langword="null"/>.</summary>
    public static string? Published(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 ? uri.AbsoluteUri : null;

    /// <summary>The page of a document, relative to the base.</summary>
    /// <param name="path">The document's path.</param>
    /// <param name="citation">The id of the citation to mark, if any.</param>
    public static string Document(string path, string? citation = null) =>
        "d/" + string.Join('/', path.Split('/').Select(Uri.EscapeDataString)) + (citation is null ? "" : $"?cite={Uri.EscapeDataString(citation)}");

    /// <summary>The page of a citation, relative to the base.</summary>
    public static string Citation(string id) => $"cite/{Uri.EscapeDataString(id)}";
}
