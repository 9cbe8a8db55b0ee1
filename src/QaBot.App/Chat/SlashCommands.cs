namespace QaBot.App.Chat;

/// <summary>The names of the chat's commands, German and English, and how a mistyped one is understood.</summary>
internal static class SlashCommands
{
    private static readonly (SlashCommand Command, string German, string English)[] Names =
    [
        (SlashCommand.Source, "/quelle", "/source"),
        (SlashCommand.Sources, "/quellen", "/sources"),
        (SlashCommand.Search, "/suche", "/search"),
        (SlashCommand.New, "/neu", "/new"),
        (SlashCommand.History, "/verlauf", "/history"),
        (SlashCommand.Export, "/export", "/export"),
        (SlashCommand.Documents, "/dokumente", "/documents"),
        (SlashCommand.Help, "/hilfe", "/help"),
        (SlashCommand.Quit, "/ende", "/quit"),
    ];

    private static readonly (SlashCommand Command, string Name)[] Aliases =
    [
        (SlashCommand.Help, "/?"), (SlashCommand.Quit, "/exit"), (SlashCommand.Quit, "/q"), (SlashCommand.Quit, "/beenden"),
    ];

    /// <summary>The commands with their names in <paramref name="language"/>, in the order to show them.</summary>
    public static IEnumerable<(SlashCommand Command, string Name)> In(string language) =>
        Names.Select(entry => (entry.Command, language == "en" ? entry.English : entry.German));

    /// <summary>The name of a command in <paramref name="language"/>.</summary>
    public static string Name(SlashCommand command, string language) => In(language).First(entry => entry.Command == command).Name;

    /// <summary>The command a line begins with, or <see langword="null"/> for an unknown one; either language will do.</summary>
    public static SlashCommand? Find(string name) =>
        All().Where(entry => entry.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(static entry => (SlashCommand?)entry.Command).FirstOrDefault();

    /// <summary>The name nearest to a mistyped one, in <paramref name="language"/> where both are as near; <see langword="null"/> if none is near.</summary>
    public static string? Nearest(string name, string language)
    {
        var folded = name.ToLowerInvariant();
        var best = In(language).Concat(All()).Select(entry => (entry.Name, Distance: Distance(folded, entry.Name))).MinBy(static entry => entry.Distance);
        return best.Distance <= Math.Max(2, best.Name.Length / 3) ? best.Name : null;
    }

    /// <summary>The names a text can be completed to.</summary>
    public static IReadOnlyList<string> Complete(string text, string language)
    {
        if (!text.StartsWith('/') || text.Contains(' ', StringComparison.Ordinal))
        {
            return [];
        }

        string[] own = [.. In(language).Select(static entry => entry.Name).Where(Fits)];
        return own.Length > 0 ? own : [.. All().Select(static entry => entry.Name).Where(Fits).Distinct()];
        bool Fits(string name) => name.StartsWith(text, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<(SlashCommand Command, string Name)> All() =>
        Names.Select(static entry => (entry.Command, entry.German)).Concat(Names.Select(static entry => (entry.Command, entry.English))).Concat(Aliases);

    // Edits (insert, delete, replace) that turn one name into the other.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return row[b.Length];
    }
}
