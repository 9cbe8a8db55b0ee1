using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace QaBot.Tests.Teams;

/// <summary>JSON as Microsoft's services write it.</summary>
internal static class TeamsJson
{
    /// <summary>A key as the Bot Framework announces it.</summary>
    public static JsonObject Key(RsaSecurityKey key, string[]? endorsements)
    {
        var parameters = key.Rsa.ExportParameters(false);
        var json = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = key.KeyId,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        if (endorsements is not null)
        {
            json["endorsements"] = new JsonArray([.. endorsements.Select(e => (JsonNode)e)]);
        }

        return json;
    }

    /// <summary>A message as Graph gives it.</summary>
    public static JsonObject Said(string id, string user, string html, string at) => new()
    {
        ["id"] = id,
        ["createdDateTime"] = at,
        ["from"] = new JsonObject { ["user"] = new JsonObject { ["id"] = user } },
        ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = html },
    };
}
