using System.Text.Json;

namespace QaBot.Documents.Html;

/// <summary>Reads the article that a page describes in JSON-LD (schema.org).</summary>
internal static class LinkedData
{
    /// <summary>What the first article among <paramref name="scripts"/> states; nothing if there is none or it is no JSON.</summary>
    public static DocumentMetadata Read(IEnumerable<string> scripts)
    {
        foreach (var script in scripts)
        {
            try
            {
                using var json = JsonDocument.Parse(script, new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                if (Articles(json.RootElement).FirstOrDefault() is { ValueKind: JsonValueKind.Object } article)
                {
                    return Of(article);
                }
            }
            catch (JsonException)
            {
                // Many pages carry broken scripts; the rest of the page still speaks.
            }
        }

        return new();
    }

    private static DocumentMetadata Of(JsonElement article) => new()
    {
        Title = Text(article, "headline") ?? Text(article, "name"),
        Author = Name(article, "author"),
        Date = (Text(article, "datePublished") ?? Text(article, "dateModified")) is { } date ? StatedDates.First(date) : null,
        Site = Name(article, "publisher"),
        Address = Text(article, "url") ?? (article.TryGetProperty("mainEntityOfPage", out var page) ? page.ValueKind == JsonValueKind.String ? page.GetString() : Text(page, "@id") : null),
        Language = Text(article, "inLanguage"),
    };

    private static IEnumerable<JsonElement> Articles(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            return element.EnumerateArray().SelectMany(Articles);
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var inner = element.TryGetProperty("@graph", out var graph) ? Articles(graph) : [];
        return IsArticle(element) ? inner.Prepend(element) : inner;
    }

    private static bool IsArticle(JsonElement element) => element.TryGetProperty("@type", out var type)
        && (type.ValueKind == JsonValueKind.Array ? type.EnumerateArray() : Enumerable.Repeat(type, 1)).Any(name =>
            name.ValueKind == JsonValueKind.String && name.GetString() is { } word && (word.EndsWith("Article", StringComparison.Ordinal) || word is "BlogPosting" or "Report"));

    private static string? Text(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String && value.GetString()?.Trim() is { Length: > 0 } text ? text : null;

    // A person is an object with a name, a mere string, or a list of either.
    private static string? Name(JsonElement element, string property)
    {
        if (!element.TryGetProperty(property, out var value))
        {
            return null;
        }

        var people = (value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : Enumerable.Repeat(value, 1))
            .Select(person => person.ValueKind == JsonValueKind.String ? person.GetString() : Text(person, "name"))
            .Where(name => !string.IsNullOrWhiteSpace(name));
        return string.Join(", ", people) is { Length: > 0 } names ? names : null;
    }
}
