using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using QaBot.Retrieval;

namespace QaBot.App.Commands;

/// <summary>Writes found passages as JSON on one line: the object of <c>search --json</c> and of the API.</summary>
internal static class SearchJson
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The passages, best first.</summary>
    /// <param name="query">What was searched.</param>
    /// <param name="hits">What was found.</param>
    /// <param name="explain">Whether to say which word matched how.</param>
    public static string Write(string query, IReadOnlyList<Hit> hits, bool explain = false)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("query", query);
            json.WriteStartArray("hits");
            foreach (var hit in hits)
            {
                Write(json, hit, explain ? Explanation.Of(hits, hit) : []);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Utf8JsonWriter json, Hit hit, IReadOnlyList<MatchedWord> words)
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
        WriteWords(json, words);
        json.WriteEndObject();
    }

    private static void WriteWords(Utf8JsonWriter json, IReadOnlyList<MatchedWord> words)
    {
        if (words.Count == 0)
        {
            return;
        }

        json.WriteStartArray("words");
        foreach (var word in words)
        {
            json.WriteStartObject();
            json.WriteString("word", word.Word);
            json.WriteString("found", word.Found);
            json.WriteNumber("weight", word.Weight);
            json.WriteNumber("rarity", word.Rarity);
            json.WriteString("where", word.Where.ToString().ToLowerInvariant());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
