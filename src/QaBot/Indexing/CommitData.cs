using System.Globalization;

namespace QaBot.Indexing;

/// <summary>What every commit says about itself.</summary>
/// <param name="Lineage">Marks one continuous life of the index; another one may use the same file names for other content.</param>
/// <param name="Format">The <see cref="PassageSchema.Version"/> it was written with.</param>
/// <param name="Fingerprint">What read, split and analysed the texts.</param>
/// <param name="Generation">Grows with every commit, also from one lineage to the next.</param>
internal sealed record CommitData(string Lineage, int Format, string Fingerprint, long Generation)
{
    /// <summary>Reads the data of a commit; <see langword="null"/> if QaBot did not write it.</summary>
    public static CommitData? From(IDictionary<string, string> data) =>
        data.TryGetValue("lineage", out var lineage)
        && data.TryGetValue("fingerprint", out var fingerprint)
        && data.TryGetValue("format", out var format) && int.TryParse(format, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
        && data.TryGetValue("generation", out var number) && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var generation)
            ? new(lineage, version, fingerprint, generation)
            : null;

    /// <summary>The first commit of a new index.</summary>
    public static CommitData Start(string fingerprint, long after, DateTimeOffset now) =>
        new CommitData(Guid.NewGuid().ToString("N"), PassageSchema.Version, fingerprint, after).Next(now);

    /// <summary>The commit after this one. Clock and counter: it grows even where the index before it was lost.</summary>
    public CommitData Next(DateTimeOffset now) => this with { Generation = Math.Max(Generation + 1, now.ToUnixTimeMilliseconds()) };

    /// <summary>The data as Lucene stores it.</summary>
    public Dictionary<string, string> ToDictionary() => new(StringComparer.Ordinal)
    {
        ["lineage"] = Lineage,
        ["fingerprint"] = Fingerprint,
        ["format"] = Format.ToString(CultureInfo.InvariantCulture),
        ["generation"] = Generation.ToString(CultureInfo.InvariantCulture),
    };
}
