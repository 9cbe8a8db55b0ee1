using System.Text.Json;

namespace QaBot.App.Commands;

/// <summary>One question of a batch file.</summary>
/// <param name="Id">Its id, or its line number where it has none.</param>
/// <param name="Question">The question.</param>
/// <param name="History">The user's earlier questions of the same conversation, oldest first.</param>
internal sealed record BatchQuestion(string Id, string Question, IReadOnlyList<string> History)
{
    /// <summary>Reads a line of the file.</summary>
    /// <exception cref="FormatException">The line is no JSON object with a question; the message says what is wrong.</exception>
    public static BatchQuestion Parse(string line, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("question", out var question) || question.ValueKind != JsonValueKind.String)
            {
                throw new FormatException("\"question\"?");
            }

            return new(IdOf(root) ?? $"{number}", question.GetString()!, HistoryOf(root));
        }
        catch (JsonException e)
        {
            throw new FormatException(e.Message, e);
        }
        catch (InvalidOperationException e)
        {
            // A string of the file holds half a character (an unpaired surrogate).
            throw new FormatException(e.Message, e);
        }
    }

    private static string? IdOf(JsonElement root) => root.TryGetProperty("id", out var id)
        ? id.ValueKind switch
        {
            JsonValueKind.String => id.GetString(),
            JsonValueKind.Number => id.GetRawText(),
            JsonValueKind.Null => null,
            _ => throw new FormatException("\"id\"?"),
        }
        : null;

    private static string[] HistoryOf(JsonElement root)
    {
        if (!root.TryGetProperty("history", out var history) || history.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        return history.ValueKind == JsonValueKind.Array && history.EnumerateArray().All(static turn => turn.ValueKind == JsonValueKind.String)
            ? [.. history.EnumerateArray().Select(static turn => turn.GetString()!)]
            : throw new FormatException("\"history\"?");
    }
}
