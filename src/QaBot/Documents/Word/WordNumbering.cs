using System.Globalization;
using System.Text.RegularExpressions;

using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace QaBot.Documents.Word;

/// <summary>Counts as Word does, so that "§ 5" or "4.2" stands in the text though the file holds no such characters.</summary>
internal sealed partial class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, AbstractNum> _patterns = [];
    private readonly Dictionary<int, NumberingInstance> _instances = [];
    private readonly Dictionary<int, int[]> _counts = [];
    private readonly HashSet<(int Id, int Level)> _restarted = [];

    /// <summary>Reads the numbering definitions of a document; there may be none.</summary>
    public WordNumbering(MainDocumentPart main)
    {
        var numbering = main.NumberingDefinitionsPart?.Numbering;
        foreach (var pattern in numbering?.Elements<AbstractNum>() ?? [])
        {
            _patterns[pattern.AbstractNumberId?.Value ?? -1] = pattern;
        }

        foreach (var instance in numbering?.Elements<NumberingInstance>() ?? [])
        {
            _instances[instance.NumberID?.Value ?? -1] = instance;
        }
    }

    /// <summary>Counts one paragraph and returns its mark, such as "§ 5"; empty for bullets, <see langword="null"/> where the numbering is unknown.</summary>
    public string? Next(int id, int level)
    {
        if (!_instances.TryGetValue(id, out var instance) || instance.AbstractNumId?.Val?.Value is not { } patternId || !_patterns.ContainsKey(patternId) || level is < 0 or >= Levels)
        {
            return null;
        }

        // Instances of one pattern count on together, unless one starts anew.
        if (!_counts.TryGetValue(patternId, out var counts))
        {
            _counts[patternId] = counts = new int[Levels];
        }

        var start = Override(instance, level)?.StartOverrideNumberingValue?.Val?.Value;
        counts[level] = start is not null && _restarted.Add((id, level)) ? start.Value
            : counts[level] == 0 ? LevelOf(instance, level)?.StartNumberingValue?.Val?.Value ?? 1
            : counts[level] + 1;
        Array.Clear(counts, level + 1, Levels - level - 1);
        return Format(instance, level, counts);
    }

    private string Format(NumberingInstance instance, int level, int[] counts)
    {
        var definition = LevelOf(instance, level);
        if (definition?.NumberingFormat?.Val is { } format && (format == NumberFormatValues.Bullet || format == NumberFormatValues.None))
        {
            return "";
        }

        return Placeholder().Replace(definition?.LevelText?.Val?.Value ?? $"%{level + 1}.", match =>
        {
            var other = match.Value[1] - '1';
            var otherFormat = definition?.IsLegalNumberingStyle is not null && other != level ? null : LevelOf(instance, other)?.NumberingFormat?.Val;
            var count = counts[other] == 0 ? LevelOf(instance, other)?.StartNumberingValue?.Val?.Value ?? 1 : counts[other];
            return Number(count, otherFormat?.Value);
        });
    }

    private static string Number(int count, NumberFormatValues? format) =>
        format == NumberFormatValues.LowerLetter ? Letters(count).ToLowerInvariant()
        : format == NumberFormatValues.UpperLetter ? Letters(count)
        : format == NumberFormatValues.LowerRoman ? Roman(count).ToLowerInvariant()
        : format == NumberFormatValues.UpperRoman ? Roman(count)
        : format == NumberFormatValues.DecimalZero ? count.ToString("00", CultureInfo.InvariantCulture)
        : count.ToString(CultureInfo.InvariantCulture);

    // Word goes on with AA, BB after Z.
    private static string Letters(int count) => count is >= 1 and <= 780 ? new string((char)('A' + ((count - 1) % 26)), ((count - 1) / 26) + 1) : count.ToString(CultureInfo.InvariantCulture);

    private static string Roman(int count)
    {
        if (count is < 1 or > 3999)
        {
            return count.ToString(CultureInfo.InvariantCulture);
        }

        var result = "";
        foreach (var (value, sign) in ((int, string)[])[(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")])
        {
            for (; count >= value; count -= value)
            {
                result += sign;
            }
        }

        return result;
    }

    private Level? LevelOf(NumberingInstance instance, int level) => Override(instance, level)?.Level
        ?? (_patterns.GetValueOrDefault(instance.AbstractNumId?.Val?.Value ?? -1)?.Elements<Level>().FirstOrDefault(candidate => candidate.LevelIndex?.Value == level));

    private static LevelOverride? Override(NumberingInstance instance, int level) => instance.Elements<LevelOverride>().FirstOrDefault(candidate => candidate.LevelIndex?.Value == level);

    [GeneratedRegex("%[1-9]", RegexOptions.CultureInvariant, TimedReading.MatchMilliseconds)]
    private static partial Regex Placeholder();
}
