namespace QaBot.Documents.Markdown;

/// <summary>Reads the simple "key: value" lines of a YAML front matter.</summary>
internal static class FrontMatter
{
    /// <summary>What the front matter states of the fields QaBot knows; lists are joined by commas.</summary>
    public static DocumentMetadata Read(string yaml)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var key = "";
        foreach (var line in yaml.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.TrimStart().StartsWith("- ", StringComparison.Ordinal) && key.Length > 0)
            {
                var item = Unquote(line.TrimStart()[2..]);
                values[key] = values.GetValueOrDefault(key) is { Length: > 0 } before ? $"{before}, {item}" : item;
            }
            else if (colon > 0 && !char.IsWhiteSpace(line[0]))
            {
                key = line[..colon].Trim();
                values[key] = string.Join(", ", Unquote(line[(colon + 1)..].Trim().TrimStart('[').TrimEnd(']')).Split(", ").Select(Unquote));
            }
        }

        return new()
        {
            Title = First("title", "titel"),
            Author = First("author", "authors", "autor", "autoren", "verfasser"),
            Date = First("date", "datum", "published", "lastmod", "updated") is { } date ? StatedDates.First(date) : null,
            Address = First("canonical", "canonical_url", "url", "link", "source", "quelle") is { } address
                && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri.ToString() : null,
            Site = First("site", "site_name", "publisher"),
            Language = First("lang", "language", "sprache"),
        };

        string? First(params string[] keys) => keys.Select(name => values.GetValueOrDefault(name)).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
    }

    private static string Unquote(string value)
    {
        var trimmed = value.Trim();
        return trimmed.Length >= 2 && trimmed[0] is '"' or '\'' && trimmed[^1] == trimmed[0] ? trimmed[1..^1] : trimmed;
    }
}
