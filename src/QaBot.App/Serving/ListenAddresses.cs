using System.Net;
using Microsoft.Extensions.Options;

namespace QaBot.App.Serving;

/// <summary>The addresses the server listens at, and whether only this machine can reach them.</summary>
internal sealed class ListenAddresses
{
    private static readonly string[] LoopbackNames = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Reads the addresses of the settings.</summary>
    public ListenAddresses(IOptions<ServingOptions> options)
    {
        var hosts = options.Value.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(HostOf).ToList();
        IsLocal = hosts.TrueForAll(IsLoopback);
        IsAnyHost = !IsLocal && hosts.Exists(static host => IsWildcard(host));
        Hosts = [.. hosts.Where(static host => !IsWildcard(host)), .. LoopbackNames];
    }

    /// <summary>Whether only this machine can reach the server.</summary>
    public bool IsLocal { get; }

    /// <summary>Whether the server listens at every address of the machine, whatever it is called.</summary>
    public bool IsAnyHost { get; }

    /// <summary>The names of the hosts listened at, and those of this machine to itself.</summary>
    public IReadOnlyList<string> Hosts { get; }

    private static string HostOf(string url)
    {
        var address = BindingAddress.Parse(url);
        return address.IsUnixPipe || address.IsNamedPipe ? "localhost" : address.Host;
    }

    private static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static bool IsWildcard(string host) => host is "*" or "+" or "0.0.0.0" or "[::]";
}
