using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace QaBot.Tests.Teams;

public sealed class TeamsTokenTests
{
    private static readonly Dictionary<string, Func<TeamsDesk, string>> Tokens = new()
    {
        ["issuer"] = d => d.Teams.Token(t => t.Issuer = "https://api.botframework.com"),
        ["no issuer"] = d => d.Teams.Token(t => t.Issuer = null),
        ["audience"] = d => d.Teams.Token(t => t.Audience = "another-bot"),
        ["no audience"] = d => d.Teams.Token(t => t.Audience = null),
        ["expired"] = d => d.Teams.Token(t => (t.NotBefore, t.Expires) = (DateTime.UtcNow.AddHours(-2), DateTime.UtcNow.AddMinutes(-6))),
        ["not yet valid"] = d => d.Teams.Token(t => t.NotBefore = DateTime.UtcNow.AddMinutes(6)),
        ["no expiry"] = d => d.Teams.Token(t => t.Expires = null),
        ["another key of the same name"] = d => d.Teams.Token(t => t.SigningCredentials = new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = "key-1" }, SecurityAlgorithms.RsaSha256)),
        ["unknown key"] = d => d.Teams.Token(t => t.SigningCredentials = new(new RsaSecurityKey(RSA.Create(2048)) { KeyId = "key-2" }, SecurityAlgorithms.RsaSha256)),
        ["symmetric key"] = d => d.Teams.Token(t => t.SigningCredentials = new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(new string('k', 64))) { KeyId = "key-1" }, SecurityAlgorithms.HmacSha256)),
        ["unsigned"] = d => d.Teams.Token(t => t.SigningCredentials = null),
        ["alg none"] = d => Unsigned(d.Teams.Token()),
        ["changed claims"] = d => Changed(d.Teams.Token()),
        ["cut signature"] = d => d.Teams.Token()[..^10],
        ["no token"] = _ => "",
        ["no JWT"] = _ => "abc",
        ["dots"] = _ => "...",
        ["very long"] = _ => new string('a', 9000),
    };

    [Fact]
    public async Task A_single_wrong_thing_in_the_token_is_refused()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        foreach (var (what, token) in Tokens)
        {
            using var response = await desk.PostAsync(desk.Message("Was sagt Merz?"), token(desk));

            Assert.True(response.StatusCode is HttpStatusCode.Unauthorized, $"{what}: {response.StatusCode}");
            await Nothing(desk);
        }
    }

    private static readonly Dictionary<string, Action<JsonObject>> Activities = new()
    {
        ["another service address than the token's"] = a => a["serviceUrl"] = a["serviceUrl"] + "/other",
        ["a host that is not allowed"] = a => a["serviceUrl"] = "https://evil.example/svc",
        ["the metadata service"] = a => a["serviceUrl"] = "http://169.254.169.254/",
        ["localhost"] = a => a["serviceUrl"] = "http://localhost:1/",
        ["IPv6"] = a => a["serviceUrl"] = "http://[::1]:1/",
        ["a user in the address"] = a => a["serviceUrl"] = "https://smba.trafficmanager.net@evil.example/",
        ["an allowed host as a suffix"] = a => a["serviceUrl"] = "https://evilsmba.trafficmanager.net/",
        ["plain http"] = a => a["serviceUrl"] = "http://smba.trafficmanager.net/",
        ["another scheme"] = a => a["serviceUrl"] = "file:///etc/passwd",
        ["another port"] = a => a["serviceUrl"] = "https://smba.trafficmanager.net:8443/",
        ["another tenant"] = a => a["channelData"]!["tenant"]!["id"] = "tenant-2",
        ["another tenant in the conversation"] = a => a["conversation"]!["tenantId"] = "tenant-2",
        ["no tenant"] = a => { a.Remove("channelData"); a["conversation"]!.AsObject().Remove("tenantId"); },
        ["a channel the key may not sign for"] = a => a["channelId"] = "directline",
        ["no channel"] = a => a.Remove("channelId"),
    };

    [Fact]
    public async Task A_single_wrong_thing_in_the_activity_is_refused_and_nothing_is_sent_anywhere()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        foreach (var (what, spoil) in Activities)
        {
            var activity = desk.Message("Was sagt Merz?");
            spoil(activity);
            var serviceUrl = activity["serviceUrl"]!.ToString();
            var token = what.StartsWith("another service", StringComparison.Ordinal)
                ? desk.Teams.Token()
                : desk.Teams.Token(t => t.Claims["serviceurl"] = serviceUrl);

            using var response = await desk.PostAsync(activity, token);

            Assert.True(response.StatusCode is HttpStatusCode.Forbidden, $"{what}: {response.StatusCode}");
            await Nothing(desk);
            Assert.Empty(desk.Teams.TokenRequests);
        }
    }

    [Fact]
    public async Task A_new_key_is_fetched_when_a_token_names_it_but_not_for_every_unknown_name()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        var key = new RsaSecurityKey(RSA.Create(2048)) { KeyId = "key-2" };
        desk.Teams.Keys.Add(TeamsJson.Key(key, ["msteams"]));

        await desk.DeliverAsync(desk.Message("Frage 1"));
        using (var response = await desk.PostAsync(desk.Message("Frage 2"), desk.Teams.Token(t => t.SigningCredentials = new(key, SecurityAlgorithms.RsaSha256))))
        {
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        for (var i = 0; i < 5; i++)
        {
            var stranger = new RsaSecurityKey(RSA.Create(2048)) { KeyId = $"stranger-{i}" };
            using var response = await desk.PostAsync(desk.Message("Frage"), desk.Teams.Token(t => t.SigningCredentials = new(stranger, SecurityAlgorithms.RsaSha256)));
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }

        Assert.Equal(1, desk.Teams.KeyFetches);
    }

    [Fact]
    public async Task Without_a_token_nobody_gets_in_outside_development()
    {
        var settings = new Dictionary<string, string?> { ["Teams:AllowAnonymousLoopback"] = "true", ["environment"] = "Production" };

        var error = await Assert.ThrowsAnyAsync<Exception>(() => TeamsDesk.OpenAsync(settings));

        Assert.Contains("AllowAnonymousLoopback", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_keys_the_surface_is_off()
    {
        await using var desk = await TeamsDesk.OpenAsync(new() { ["Teams:AppId"] = "" });

        using var response = await desk.PostAsync(desk.Message("Was sagt Merz?"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Teams:AppId", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_secret_and_no_question_is_logged()
    {
        await using var desk = await TeamsDesk.OpenAsync();
        await desk.DeliverAsync(desk.Message("Meine IBAN ist DE02120300000000202051"));
        await desk.QuietAsync();
        using var refused = await desk.PostAsync(desk.Message("x"), desk.Teams.Token(t => t.Issuer = "https://geheimer-aussteller"));
        desk.Teams.Refuse(500, "Oops", "zugang-geheim-1");
        await desk.DeliverAsync(desk.Message("Noch eine", TeamsDesk.Group, mentions: true));
        await desk.QuietAsync();

        var log = desk.App.Log.Text;
        Assert.All(new[] { FakeTeams.Password, "zugang-geheim", "DE0212030", "geheimer-aussteller", "eyJ" }, secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
    }

    private static async Task Nothing(TeamsDesk desk)
    {
        await desk.QuietAsync();
        Assert.Empty(desk.Conversations.Asked);
        Assert.Empty(desk.Teams.Calls);
    }

    private static string Unsigned(string token) =>
        $"{Base64UrlEncoder.Encode("{\"alg\":\"none\",\"typ\":\"JWT\",\"kid\":\"key-1\"}")}.{token.Split('.')[1]}.";

    private static string Changed(string token)
    {
        var parts = token.Split('.');
        var claims = JsonNode.Parse(Base64UrlEncoder.Decode(parts[1]))!;
        claims["exp"] = DateTimeOffset.UtcNow.AddYears(10).ToUnixTimeSeconds();
        return $"{parts[0]}.{Base64UrlEncoder.Encode(claims.ToJsonString())}.{parts[2]}";
    }
}
