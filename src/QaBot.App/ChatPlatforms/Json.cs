using System.Text.Json;

namespace QaBot.App.ChatPlatforms;

/// <summary>Reads what others sent as JSON: what is missing or of another kind is <see langword="null"/>, never an exception.</summary>
internal static class Json
{
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 64 };

    /// <summary>The object that the bytes hold, or <see langword="null"/> if they hold none.</summary>
    public static JsonElement? Object(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The member of an object, or <see langword="null"/>.</summary>
    public static JsonElement? Member(this JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null
            ? member
            : null;

    /// <summary>The text of an object's member, or <see langword="null"/>.</summary>
    public static string? Text(this JsonElement? element, string name)
    {
        try
        {
            return element.Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate escape cannot be read as text.
            return null;
        }
    }

    /// <summary>Whether an object's member is true.</summary>
    public static bool IsTrue(this JsonElement? element, string name) => element.Member(name)?.ValueKind == JsonValueKind.True;

    /// <summary>The elements of an array that is an object's member; none if it is something else.</summary>
    public static IEnumerable<JsonElement?> Items(this JsonElement? element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray().Select(e => (JsonElement?)e) : [];
}
