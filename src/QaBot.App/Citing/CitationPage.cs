using QaBot.App.ChatPlatforms;

namespace QaBot.App.Citing;

/// <summary>QaBot's own page of a citation.</summary>
internal static class CitationPage
{
    /// <summary>Where it opens.</summary>
    /// <param name="publicAddress">Where readers reach QaBot (<see cref="ChatPlatformsOptions.PublicAddress"/>).</param>
    /// <param name="id">The citation's id.</param>
    public static string Of(string publicAddress, string id) => $"{publicAddress.TrimEnd('/')}/citations/{Uri.EscapeDataString(id)}";
}
