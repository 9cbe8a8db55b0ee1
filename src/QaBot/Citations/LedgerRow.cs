using System.Globalization;
using Microsoft.Data.Sqlite;

namespace QaBot.Citations;

/// <summary>A record as a row of the ledger's table.</summary>
internal static class LedgerRow
{
    private const string Columns = "id, document, hash, quote, start, end, first_line, last_line, page, heading, locator, title, repaired, url, "
        + "author, site, address, published, language, before, after, first_shown, last_shown, sketch";

    /// <summary>The newest records of an id.</summary>
    public const string Select = $"SELECT {Columns} FROM citations WHERE id = $id ORDER BY last_shown DESC, key DESC LIMIT $limit";

    /// <summary>Keeps a record; one that is known is only shown again.</summary>
    public const string Insert = $"INSERT INTO citations ({Columns}) VALUES ($id, $document, $hash, $quote, $start, $end, $first_line, $last_line, $page, "
        + "$heading, $locator, $title, $repaired, $url, $author, $site, $address, $published, $language, $before, $after, $shown, $shown, $sketch) "
        + "ON CONFLICT (id, document, hash, start) DO UPDATE SET last_shown = MAX(last_shown, excluded.last_shown)";

    /// <summary>Sets the values of <see cref="Insert"/>.</summary>
    public static void Bind(SqliteCommand command, CitationRecord record)
    {
        var (citation, source) = (record.Citation, record.Source);
        command.Parameters.Clear();
        Set("$id", citation.Id);
        Set("$document", citation.Document);
        Set("$hash", citation.ContentHash);
        Set("$quote", citation.Quote);
        Set("$start", citation.Span.Start);
        Set("$end", citation.Span.End);
        Set("$first_line", citation.Lines.First);
        Set("$last_line", citation.Lines.Last);
        Set("$page", citation.Page);
        Set("$heading", citation.Heading);
        Set("$locator", citation.Locator);
        Set("$title", citation.Title);
        Set("$repaired", citation.Status == CitationStatus.Repaired ? 1 : 0);
        Set("$url", citation.Url);
        Set("$author", source.Author);
        Set("$site", source.Site);
        Set("$address", source.Address);
        Set("$published", source.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Set("$language", source.Language);
        Set("$before", record.Before);
        Set("$after", record.After);
        Set("$sketch", record.Sketch?.ToBytes());
        Set("$shown", record.LastShown.ToUnixTimeMilliseconds());

        void Set(string name, object? value) => command.Parameters.AddWithValue(name, value ?? DBNull.Value);
    }

    /// <summary>Reads a row of <see cref="Select"/>.</summary>
    public static CitationRecord Read(SqliteDataReader row)
    {
        var citation = new Citation(0, row.GetString(0), row.GetString(1), new(row.GetInt32(6), row.GetInt32(7)), new(row.GetInt32(4), row.GetInt32(5)), row.GetString(3))
        {
            ContentHash = row.GetString(2),
            Page = row.IsDBNull(8) ? null : row.GetInt32(8),
            Heading = row.GetString(9),
            Locator = Text(row, 10),
            Title = row.GetString(11),
            Status = row.GetInt32(12) == 1 ? CitationStatus.Repaired : CitationStatus.Verbatim,
            Url = Text(row, 13),
        };
        var source = new DocumentMetadata
        {
            Title = citation.Title,
            Author = Text(row, 14),
            Site = Text(row, 15),
            Address = Text(row, 16),
            Date = Text(row, 17) is { } date ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
            Language = Text(row, 18),
        };
        return new(citation, source, row.GetString(19), row.GetString(20), Time(row, 21), Time(row, 22))
        {
            Sketch = row.IsDBNull(23) ? null : DocumentSketch.FromBytes(row.GetFieldValue<byte[]>(23)),
        };
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset Time(SqliteDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
