namespace QaBot.Documents;

/// <summary>Tells German from English by several small signs.</summary>
internal static class LanguageGuess
{
    private const int Sample = 40_000;

    private static readonly HashSet<string> German = new(StringComparer.OrdinalIgnoreCase)
    {
        "der", "die", "das", "und", "ist", "nicht", "ein", "eine", "einen", "einer", "zu", "den", "dem", "des", "mit", "von", "für", "auf", "auch",
        "sich", "wird", "werden", "sind", "oder", "bei", "nach", "aus", "wenn", "wie", "über", "durch", "sie", "wir", "ich", "im", "zum", "zur", "vom", "dass", "nur", "noch", "kann", "haben",
    };

    private static readonly HashSet<string> English = new(StringComparer.OrdinalIgnoreCase)
    {
        "the", "of", "and", "to", "is", "that", "for", "it", "with", "as", "on", "be", "are", "by", "this", "from", "or", "have", "not", "you",
        "which", "at", "can", "will", "has", "if", "when", "your", "their", "we", "they", "been", "were", "would", "there", "what", "how", "should", "must", "may",
    };

    /// <summary>"de", "en", or <see langword="null"/> if the text shows neither.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="declared">The language the document declares, kept unless the text speaks clearly against it.</param>
    public static string? Of(string text, string? declared = null)
    {
        var said = declared is { Length: >= 2 } ? declared[..2].ToLowerInvariant() : null;
        var (german, english) = Count(text.AsSpan(0, Math.Min(text.Length, Sample)));
        if (text.Length > 3 * Sample)
        {
            var (more, other) = Count(text.AsSpan(text.Length / 2, Sample));
            (german, english) = (german + more, english + other);
        }

        if (said is not null && said.All(char.IsAsciiLetter) && Math.Abs(german - english) < Math.Max(5, (german + english) / 3))
        {
            return said;
        }

        return german > english ? (said is null or "en" ? "de" : said)
            : english > german ? (said is null or "de" ? "en" : said)
            : said;
    }

    private static (int German, int English) Count(ReadOnlySpan<char> text)
    {
        var german = 0;
        var english = 0;
        var germanWords = German.GetAlternateLookup<ReadOnlySpan<char>>();
        var englishWords = English.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            var umlaut = false;
            while (i < text.Length && char.IsLetter(text[i]))
            {
                umlaut |= text[i] is 'ä' or 'ö' or 'ü' or 'ß' or 'Ä' or 'Ö' or 'Ü';
                i++;
            }

            var word = text[start..i];
            german += umlaut || germanWords.Contains(word) ? 1 : 0;
            english += englishWords.Contains(word) ? 1 : 0;
            i = Math.Max(i, start + 1);
        }

        return (german, english);
    }
}
