using Microsoft.Extensions.Options;
using QaBot.App.ChatPlatforms;
using QaBot.App.Citing;

namespace QaBot.App.OpenAi;

/// <summary>Where a reader opens a citation.</summary>
internal static class SourceAddress
{
    /// <summary>Where it was published, else QaBot's page as the readers or this request reach it.</summary>
    public static string Of(Citation citation, HttpContext context)
    {
        if (Uri.TryCreate(citation.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            return url.AbsoluteUri;
        }

        var page = context.RequestServices.GetService<IOptions<ChatPlatformsOptions>>()?.Value.PublicAddress is { Length: > 0 } address
            ? address
            : $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}";
        return CitationPage.Of(page, citation.Id);
    }
}
