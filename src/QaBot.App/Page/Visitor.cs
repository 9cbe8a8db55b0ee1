using System.Text.Json.Serialization;

namespace QaBot.App.Page;

/// <summary>Who looks at the page, and how. It travels to the interactive part encrypted, so that a browser cannot change it.</summary>
/// <param name="Owner">Whose conversations these are.</param>
/// <param name="Language">The language of QaBot's own words, "de" or "en".</param>
/// <param name="Theme">"light", "dark", or empty for what the system prefers.</param>
public sealed record Visitor(string Owner, string Language, string Theme)
{
    /// <summary>The collections that may be read; <see langword="null"/> for all.</summary>
    public IReadOnlyList<string>? Collections { get; init; }

    /// <summary>Whether what concerns all visitors may be seen, such as the open questions.</summary>
    public bool MaySeeAll { get; init; }

    /// <summary>What may be read.</summary>
    [JsonIgnore]
    public Access Access => Collections is null ? Access.All : new(Collections.ToHashSet(StringComparer.Ordinal));
}
