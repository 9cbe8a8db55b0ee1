using Microsoft.Extensions.Options;

namespace QaBot.App.Serving;

/// <summary>
/// Keeps web pages of others out: a request must name a host that is QaBot's own (a foreign name that was made to point here
/// does not do), and what a browser sends in the name of another site may read nothing and change nothing.
/// </summary>
internal sealed class HostGuard(IOptions<ServingOptions> options, ListenAddresses addresses)
{
    private readonly string[] _allowed = [.. addresses.Hosts, .. options.Value.AllowedHosts];
    private readonly bool _anyHost = addresses.IsAnyHost && options.Value.AllowedHosts.Length == 0;

    /// <summary>Lets a request through, or answers 403.</summary>
    public Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<AnywhereMark>() is not null)
        {
            return next(context);
        }

        if (!IsOwnHost(context.Request.Host.Host))
        {
            return context.RefuseAsync(StatusCodes.Status403Forbidden, "This host name is not served; name it in Serving:AllowedHosts.");
        }

        return MayChange(context.Request) && IsForeign(context.Request)
            ? context.RefuseAsync(StatusCodes.Status403Forbidden, "Requests in the name of another site are not served.")
            : next(context);
    }

    private bool IsOwnHost(string host) => _anyHost || Array.Exists(_allowed, allowed => Matches(allowed, host));

    private static bool Matches(string allowed, string host) => allowed.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(allowed[1..], StringComparison.OrdinalIgnoreCase)
        : string.Equals(allowed, host, StringComparison.OrdinalIgnoreCase);

    // A socket's handshake is a GET and opens a way to change things.
    private static bool MayChange(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
        || request.Headers.ContainsKey("Upgrade") || request.Path.StartsWithSegments("/mcp");

    private static bool IsForeign(HttpRequest request)
    {
        if (request.Headers.Origin is { Count: > 0 } origins)
        {
            return !Uri.TryCreate(origins.ToString(), UriKind.Absolute, out var origin)
                || !string.Equals(origin.Authority, Authority(request), StringComparison.OrdinalIgnoreCase);
        }

        return request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";
    }

    private static string Authority(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out var own) ? own.Authority : "";
}

/// <summary>Marks paths that are called by servers under any name and prove their callers by other means.</summary>
internal sealed record AnywhereMark;
