using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace QaBot.App.Teams;

/// <summary>The hosts that the bot's token may be sent to. An activity names its service address itself, so nothing is sent to it before it was looked at here.</summary>
internal sealed class TeamsServiceHosts(IOptions<TeamsOptions> options)
{
    private static readonly string[] Microsofts = ["smba.trafficmanager.net", "*.botframework.com", "teams.microsoft.com", "teams.microsoft.us"];

    /// <summary>Whether an activity's service address is one of Microsoft's or of those configured.</summary>
    public bool IsAllowed(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) || address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            return false;
        }

        if (address.IsLoopback && options.Value.AllowAnonymousLoopback)
        {
            return true;
        }

        return address.Scheme == Uri.UriSchemeHttps
            ? IsConfigured(address) || (address.IsDefaultPort && Microsofts.Any(m => Matches(m, address.Host)))
            : address.Scheme == Uri.UriSchemeHttp && address.IsLoopback && IsConfigured(address);
    }

    /// <summary>Connects to a service, but not to an address within the operator's own network that a public name was bent to.</summary>
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await Dns.GetHostAddressesAsync(host, cancellation);
        var isOwn = options.Value.AllowAnonymousLoopback || options.Value.AllowedServiceHosts.Any(a => Matches(a, host) || Matches(a, $"{host}:{port}"));
        var reachable = isOwn ? addresses : [.. addresses.Where(IsPublic)];
        if (reachable.Length == 0)
        {
            throw new HttpRequestException($"{host} leads to no public address.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(reachable, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Whether an address is reachable from everywhere.</summary>
    public static bool IsPublic(IPAddress address)
    {
        var ip = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (IPAddress.IsLoopback(ip) || ip.IsIPv6LinkLocal || ip.IsIPv6SiteLocal || ip.IsIPv6UniqueLocal || ip.IsIPv6Multicast || ip.Equals(IPAddress.IPv6Any))
        {
            return false;
        }

        return ip.AddressFamily != AddressFamily.InterNetwork || ip.GetAddressBytes() switch
        {
            [0 or 10 or 127 or >= 224, ..] or [169, 254, ..] or [192, 168, ..] or [172, >= 16 and <= 31, ..] or [100, >= 64 and <= 127, ..] => false,
            _ => true,
        };
    }

    private bool IsConfigured(Uri address) => options.Value.AllowedServiceHosts.Any(a => Matches(a, address.Host) || Matches(a, address.Authority));

    private static bool Matches(string allowed, string host)
    {
        var name = allowed.Trim();
        return name.StartsWith("*.", StringComparison.Ordinal)
            ? host.EndsWith(name[1..], StringComparison.OrdinalIgnoreCase)
            : string.Equals(name, host, StringComparison.OrdinalIgnoreCase);
    }
}
