using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace QaBot.App.Callers;

/// <summary>Keeps every key, every person and every address to a number of requests a minute, so that none takes the server from the others.</summary>
internal sealed class RateLimits : IDisposable
{
    private readonly PartitionedRateLimiter<(string Name, int PerMinute)> _limiter = PartitionedRateLimiter.Create<(string Name, int PerMinute), string>(
        static who => RateLimitPartition.GetTokenBucketLimiter(who.Name, _ => Bucket(who.PerMinute)));
    private readonly CallersOptions _options;

    /// <summary>Reads the limits of the settings.</summary>
    public RateLimits(IOptions<CallersOptions> options) => _options = options.Value;

    /// <summary>Counts a request of a caller; what comes back is how long to wait if it is one too many.</summary>
    public TimeSpan? Count(Caller caller) =>
        caller == Caller.Local || caller.Owner.Length == 0 ? null : Take(caller.Key is { } key ? $"key:{key}" : caller.Owner, caller.PerMinute ?? _options.RequestsPerMinute);

    /// <summary>Counts a request from an address; what comes back is how long to wait if it is one too many.</summary>
    public TimeSpan? Count(IPAddress? address) => Take($"address:{NetworkOf(address)}", _options.RequestsPerMinutePerAddress);

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();

    private TimeSpan? Take(string name, int perMinute)
    {
        using var lease = _limiter.AttemptAcquire((name, perMinute));
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);
    }

    // Who has one IPv6 address has the whole /64.
    private static string NetworkOf(IPAddress? address)
    {
        if (address is null)
        {
            return "none";
        }

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = plain.GetAddressBytes();
        return bytes.Length == 16 ? Convert.ToHexString(bytes, 0, 8) : plain.ToString();
    }

    private static TokenBucketRateLimiterOptions Bucket(int perMinute) => new()
    {
        TokenLimit = perMinute,
        TokensPerPeriod = Math.Max(1, perMinute / 60),
        ReplenishmentPeriod = TimeSpan.FromSeconds(perMinute >= 60 ? 1 : 60.0 / perMinute),
        QueueLimit = 0,
    };
}
