using System.Text.Json;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Teams;

/// <summary>A key with which the Bot Framework signs, and the channels it may sign for.</summary>
/// <param name="Key">The public key.</param>
/// <param name="Endorsements">The channels, or <see langword="null"/> if the key names none at all.</param>
internal sealed record TeamsKey(JsonWebKey Key, IReadOnlySet<string>? Endorsements);

/// <summary>The Bot Framework's signing keys: fetched when first needed, daily, and when a token names one that is not known.</summary>
internal sealed class TeamsKeys(IHttpClientFactory clients, IOptions<TeamsOptions> options, TimeProvider clock, ILogger<TeamsKeys> logger) : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);
    private static readonly TimeSpan LeastWait = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _fetching = new(1, 1);
    private Dictionary<string, TeamsKey> _keys = [];
    private DateTimeOffset _fetched = DateTimeOffset.MinValue;
    private DateTimeOffset _tried = DateTimeOffset.MinValue;

    /// <summary>The key of that id, or <see langword="null"/> if the Bot Framework has none.</summary>
    public async Task<TeamsKey?> FindAsync(string id, CancellationToken cancellation)
    {
        if (!IsCurrent(id))
        {
            await _fetching.WaitAsync(cancellation);
            try
            {
                // Strangers can name unknown keys at will; that must not become a flood of requests to Microsoft.
                if (!IsCurrent(id) && clock.GetUtcNow() - _tried >= LeastWait)
                {
                    _tried = clock.GetUtcNow();
                    await FetchAsync(cancellation);
                }
            }
            finally
            {
                _fetching.Release();
            }
        }

        return _keys.GetValueOrDefault(id);
    }

    /// <summary>Fetches the keys. False if they could not be had; then the old ones stay.</summary>
    public async Task<bool> FetchAsync(CancellationToken cancellation)
    {
        try
        {
            var metadata = await GetAsync(options.Value.OpenIdMetadataUrl, cancellation);
            if (metadata.Text("jwks_uri") is not { } address || !IsSafe(address))
            {
                logger.LogError("The metadata at Teams:OpenIdMetadataUrl names no usable jwks_uri.");
                return false;
            }

            var keys = (await GetAsync(address, cancellation)).Items("keys");
            _keys = keys.Where(k => k.Text("kid") is not null).GroupBy(k => k.Text("kid")!).ToDictionary(k => k.Key, k => Read(k.First()!.Value));
            _fetched = clock.GetUtcNow();
            return _keys.Count > 0;
        }
        catch (Exception e) when (e is HttpRequestException or IOException or ArgumentException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            logger.LogError("The Bot Framework's keys could not be fetched: {Reason}", e.Message);
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _fetching.Dispose();

    private bool IsCurrent(string id) => _keys.ContainsKey(id) && clock.GetUtcNow() - _fetched < Lifetime;

    private async Task<JsonElement?> GetAsync(string address, CancellationToken cancellation) =>
        Json.Object(await clients.CreateClient(TeamsClient.LoginName).GetByteArrayAsync(new Uri(address), cancellation));

    private static TeamsKey Read(JsonElement key)
    {
        JsonElement? element = key;
        return new(
            new(key.GetRawText()),
            element.Member("endorsements") is null ? null : element.Items("endorsements").Select(e => e?.ToString() ?? "").ToHashSet());
    }

    /// <summary>Keys come encrypted, unless the operator pointed to this very machine.</summary>
    private bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.IsLoopback && new Uri(options.Value.OpenIdMetadataUrl).IsLoopback));
}
