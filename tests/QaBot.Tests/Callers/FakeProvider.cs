using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using QaBot.Tests.Serving;

namespace QaBot.Tests.Callers;

/// <summary>An OpenID Connect provider on the loopback address that signs everyone in as Erika.</summary>
internal sealed class FakeProvider : IAsyncDisposable
{
    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "k1" };
    private readonly WebApplication _app;
    private string _nonce = "";

    private FakeProvider(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public string[] Groups { get; set; } = [];

    public static async Task<FakeProvider> StartAsync()
    {
        var app = Loopback.Build();
        var provider = new FakeProvider(app);
        app.MapGet("/.well-known/openid-configuration", provider.Configuration);
        app.MapGet("/keys", provider.Keys);
        app.MapGet("/authorize", provider.Authorize);
        app.MapPost("/token", provider.Token);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return provider;
    }

    /// <summary>A token for someone.</summary>
    public string Issue(string subject, string audience, SecurityKey? key = null, string? issuer = null, TimeSpan age = default, string? nonce = null)
    {
        var claims = Groups.Select(static group => new Claim("groups", group)).Prepend(new("sub", subject));
        var issued = DateTime.UtcNow - age;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? Address,
            Audience = audience,
            Subject = new(nonce is null ? claims : claims.Append(new("nonce", nonce))),
            NotBefore = issued.AddMinutes(-1),
            IssuedAt = issued,
            Expires = issued.AddMinutes(10),
            SigningCredentials = new(key ?? _key, SecurityAlgorithms.RsaSha256),
        });
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private IResult Configuration() => Results.Json(new Dictionary<string, object>
    {
        ["issuer"] = Address,
        ["authorization_endpoint"] = $"{Address}/authorize",
        ["token_endpoint"] = $"{Address}/token",
        ["jwks_uri"] = $"{Address}/keys",
        ["response_types_supported"] = new[] { "code" },
        ["subject_types_supported"] = new[] { "public" },
        ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
    });

    private IResult Keys()
    {
        var parameters = _key.Rsa.ExportParameters(false);
        return Results.Json(new
        {
            keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = _key.KeyId, n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent) } },
        });
    }

    private IResult Authorize(HttpRequest request)
    {
        _nonce = request.Query["nonce"].ToString();
        return Results.Redirect($"{request.Query["redirect_uri"]}?code=c1&state={Uri.EscapeDataString(request.Query["state"].ToString())}");
    }

    private IResult Token() => Results.Json(new { access_token = "a", token_type = "Bearer", expires_in = 600, id_token = Issue("erika", "qabot-page", nonce: _nonce) });
}
