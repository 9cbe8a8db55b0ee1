using System.Text.Json;
using Microsoft.Extensions.Options;
using QaBot.App.ChatPlatforms;

namespace QaBot.App.Teams;

/// <summary>The tokens that QaBot sends with: one for each scope, fetched by one caller at a time and kept until shortly before their end.</summary>
internal sealed class TeamsTokens(IHttpClientFactory clients, IOptions<TeamsOptions> options, TimeProvider clock) : IDisposable
{
    /// <summary>The scope for sending messages.</summary>
    public const string BotScope = "https://api.botframework.com/.default";

    /// <summary>The scope for reading threads.</summary>
    public const string GraphScope = "https://graph.microsoft.com/.default";

    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _fetching = new(1, 1);
    private readonly Dictionary<string, (string Token, DateTimeOffset Until)> _tokens = [];

    /// <summary>A token of the scope; <see langword="null"/> if the bot has no password, as with the Playground. Throws <see cref="ChatDeliveryException"/> if none is given.</summary>
    public async Task<string?> GetAsync(string scope, CancellationToken cancellation)
    {
        if (options.Value.AppPassword.Length == 0)
        {
            return null;
        }

        await _fetching.WaitAsync(cancellation);
        try
        {
            if (!_tokens.TryGetValue(scope, out var kept) || kept.Until <= clock.GetUtcNow())
            {
                _tokens[scope] = kept = await FetchAsync(scope, cancellation);
            }

            return kept.Token;
        }
        finally
        {
            _fetching.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _fetching.Dispose();

    private async Task<(string Token, DateTimeOffset Until)> FetchAsync(string scope, CancellationToken cancellation)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = options.Value.AppId,
            ["client_secret"] = options.Value.AppPassword,
            ["scope"] = scope,
        });
        try
        {
            using var response = await clients.CreateClient(TeamsClient.LoginName).PostAsync(new Uri(options.Value.TokenAddress), form, cancellation);
            var body = Json.Object(await response.Content.ReadAsByteArrayAsync(cancellation));
            if (!response.IsSuccessStatusCode || body.Text("access_token") is not { } token)
            {
                var answer = $"{(int)response.StatusCode} {body.Text("error")}".TrimEnd();
                throw new ChatDeliveryException($"No token was given ({answer}).") { Answer = answer };
            }

            var seconds = body.Member("expires_in") is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : 3600;
            var life = TimeSpan.FromSeconds(seconds);
            return (token, clock.GetUtcNow() + (life > 2 * Margin ? life - Margin : life / 2));
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new ChatDeliveryException($"The token service could not be reached: {e.GetType().Name}.", inner: e);
        }
    }
}
