namespace QaBot.Language;

/// <summary>Reads the word lists that come with the program.</summary>
internal static class Resource
{
    /// <summary>The lines of a list without comments ("#") and empty lines.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream($"QaBot.Language.Resources.{name}")
            ?? throw new InvalidOperationException($"The word list {name} is missing from the program.");
        using var reader = new StreamReader(stream);
        foreach (var line in Lines(reader))
        {
            yield return line;
        }
    }

    /// <summary>The lines of a list without comments ("#") and empty lines.</summary>
    public static IEnumerable<string> Lines(TextReader reader)
    {
        while (reader.ReadLine() is { } raw)
        {
            var hash = raw.IndexOf('#', StringComparison.Ordinal);
            var line = (hash >= 0 ? raw[..hash] : raw).Trim();
            if (line.Length > 0)
            {
                yield return line;
            }
        }
    }
}
