namespace QaBot.Language;

/// <summary>Abbreviations with a dot, after which a sentence mostly goes on.</summary>
internal sealed class Abbreviations
{
    private readonly HashSet<string> _never = new(StringComparer.Ordinal);
    private readonly HashSet<string> _mayEnd = new(StringComparer.Ordinal);

    /// <summary>The abbreviations that come with the program.</summary>
    public static Abbreviations BuiltIn { get; } = new(Resource.Lines("abbreviations.de.txt"));

    /// <param name="lines">
    /// "abbreviation[ | end][ = long form]" a line; "end" marks one that can also end a sentence (usw.). Of an abbreviation
    /// in several parts (z. B., h. c.) each part is one.
    /// </param>
    public Abbreviations(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var columns = line.Split('=')[0].Split('|', StringSplitOptions.TrimEntries);
            var set = columns.Length > 1 && columns[1] is "end" ? _mayEnd : _never;
            foreach (var part in columns[0].Split(['.', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                set.Add(part);
            }
        }
    }

    /// <summary>Whether a sentence never ends with the word and a dot.</summary>
    public bool NeverEnds(ReadOnlySpan<char> word) => _never.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether the word is an abbreviation with which a sentence may also end.</summary>
    public bool MayEnd(ReadOnlySpan<char> word) => _mayEnd.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
