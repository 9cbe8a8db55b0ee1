using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace QaBot.Citations;

/// <summary>Items of the Citation Style Language, as pandoc and Zotero read them.</summary>
internal static class CslJson
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An array of items; ends with a line break.</summary>
    public static string Write(IReadOnlyList<CitedSource> sources, CitationsTexts texts) =>
        new JsonArray([.. sources.Select(source => Item(source, texts))]).ToJsonString(Readable) + "\n";

    private static JsonObject Item(CitedSource source, CitationsTexts texts)
    {
        var item = new JsonObject { ["id"] = source.Id, ["type"] = source.Address is null ? "document" : "webpage", ["title"] = CitationExport.OneLine(source.Title) };
        var authors = PersonName.ParseAll(source.Author);
        if (authors.Count > 0)
        {
            item["author"] = new JsonArray([.. authors.Select(Name)]);
        }

        Set("container-title", source.Site);
        Set("URL", source.Address);
        Set("language", source.Language);
        Set("page", source.Page?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Set("note", CitationExport.Pinpoint(source, texts));
        Set("abstract", source.Quote);
        if (source.Date is { } date)
        {
            item["issued"] = Parts(date);
        }

        if (source.Address is not null)
        {
            item["accessed"] = Parts(source.Accessed);
        }

        return item;

        void Set(string name, string? value)
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                item[name] = CitationExport.OneLine(value);
            }
        }
    }

    private static JsonNode Name(PersonName name) => name.Given is null
        ? new JsonObject { ["literal"] = name.Family }
        : new JsonObject { ["family"] = name.Family, ["given"] = name.Given };

    private static JsonObject Parts(DateOnly date) => new() { ["date-parts"] = new JsonArray(new JsonArray(date.Year, date.Month, date.Day)) };
}
