using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace QaBot.App.Commands;

/// <summary>Writes found passages as JSON on one line: the object of <c>search --json</c> and of the API.</summary>
internal static class SearchJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The passages, best first.</summary>
    public static string Write(string query, IReadOnlyList<Hit> hits)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("query", query);
            json.WriteStartArray("hits");
            foreach (var hit in hits)
            {
                Write(json, hit);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Utf8JsonWriter json, Hit hit)
    {
        var passage = hit.Passage;
        json.WriteStartObject();
        json.WriteNumber("rank", hit.Rank);
        json.WriteString("document", passage.Document);
        json.WriteString("title", passage.Title);
        json.WriteString("heading", passage.Heading);
        json.WriteStartArray("lines");
        json.WriteNumberValue(hit.Lines.First);
        json.WriteNumberValue(hit.Lines.Last);
        json.WriteEndArray();
        json.WriteNumber("start", passage.Span.Start);
        json.WriteNumber("end", passage.Span.End);
        if (passage.Page is { } page)
        {
            json.WriteNumber("page", page);
        }

        if (passage.Locator is { } locator)
        {
            json.WriteString("locator", locator);
        }

        json.WriteNumber("score", Math.Round(hit.Score, 4));
        json.WriteString("text", passage.Text);
        json.WriteEndObject();
    }
}
