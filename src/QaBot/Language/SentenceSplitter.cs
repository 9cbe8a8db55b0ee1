namespace QaBot.Language;

/// <summary>
/// Cuts German and English text into sentences. Survives abbreviations (z. B., Abs. 2, Dr. h. c.), dates and ordinals
/// (5. September, der 3. Platz), initials (J. S. Bach), numbers, addresses and quotations that hold whole sentences.
/// </summary>
internal static class SentenceSplitter
{
    private static readonly HashSet<string> Openers = new(StringComparer.Ordinal)
    {
        "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "er", "sie", "es", "wir", "ich", "ihr", "man", "im", "in", "am", "an", "auf", "aus", "bei", "mit", "nach", "von", "vor", "zu", "zum", "zur",
        "für", "durch", "dies", "diese", "dieser", "dieses", "diesen", "daher", "dabei", "damit", "dann", "doch", "aber", "und", "auch", "wenn", "als", "ob", "sein", "seine", "alle", "bitte", "hier", "so", "the", "a", "it", "this",
        "jedoch", "allerdings", "zudem", "außerdem", "seit", "während", "nachdem", "obwohl", "weil", "hinzu", "insgesamt", "danach", "später", "trotz", "wie", "was", "wer", "wo", "wann", "ist", "sind", "hat", "war", "he", "she", "they", "we",
    };

    // What minutes and manuals put before a sentence, with a colon.
    private static readonly HashSet<string> Labels = new(StringComparer.Ordinal)
    {
        "Beschluss", "Beschlüsse", "Ergebnis", "Abstimmung", "Antrag", "Hinweis", "Achtung", "Warnung", "Vorsicht", "Wichtig", "Anmerkung", "Beispiel", "Fazit", "Verantwortlich", "Zuständig", "Frist", "Resolved", "Decision", "Result", "Note", "Warning", "Caution", "Example",
    };

    /// <summary>The sentences between two offsets, trimmed, in order; together they hold all that is not white space.</summary>
    public static IReadOnlyList<TextSpan> Split(string text, TextSpan span)
    {
        var sentences = new List<TextSpan>();
        var start = SkipSpace(text, span.Start, span.End);
        for (var i = start; i < span.End; i++)
        {
            var end = BoundaryAt(text, i, start, span.End);
            if (end < 0)
            {
                continue;
            }

            Add(sentences, text, start, end);
            start = SkipSpace(text, end, span.End);
            i = start - 1;
        }

        Add(sentences, text, start, span.End);
        return sentences;
    }

    /// <summary>The offset behind the sentence that ends with the mark at <paramref name="i"/>; -1 if none does.</summary>
    private static int BoundaryAt(string text, int i, int start, int limit)
    {
        // The first of several marks ("…?!") stands for all, so that a long row of them is read once.
        if (!IsMark(text[i]) || (i > start && IsMark(text[i - 1])))
        {
            return -1;
        }

        var end = i + 1;
        while (end < limit && IsMark(text[end]))
        {
            end++;
        }

        while (end < limit && (IsCloser(text[end]) || (text[end] == '"' && (end + 1 == limit || char.IsWhiteSpace(text[end + 1])))))
        {
            end++;
        }

        if (end >= limit || !char.IsWhiteSpace(text[end]))
        {
            return -1;
        }

        var next = SkipSpace(text, end, limit);
        return next < limit && StartsSentence(text, next) && !(text[i] == '.' && end == i + 1 && IsInside(text, start, i, next, limit)) ? end : -1;
    }

    private static bool IsMark(char c) => c is '.' or '!' or '?' or '…';

    private static bool StartsSentence(string text, int i) =>
        char.IsUpper(text[i]) || char.IsDigit(text[i]) || text[i] is '„' or '"' or '“' or '»' or '«' or '‚' or '(' or '[' or '–' or '-' or '•' or '§' or '*' or '›';

    /// <summary>Whether the dot belongs to an abbreviation, an initial or an ordinal.</summary>
    private static bool IsInside(string text, int start, int dot, int next, int limit)
    {
        var from = dot;
        while (from > start && (char.IsLetterOrDigit(text[from - 1])))
        {
            from--;
        }

        var word = text.AsSpan(from, dot - from);
        if (word.IsEmpty)
        {
            return false;
        }

        var following = NextWord(text, next, limit, out var isBeforeColon);
        if (isBeforeColon && (text[next] == '*' || Labels.Contains(following.ToString())))
        {
            return false;
        }

        if (char.IsDigit(word[0]))
        {
            return IsOrdinal(text, start, from, word, following);
        }

        if (word.Length == 1)
        {
            return true;
        }

        if (Abbreviations.BuiltIn.MayEnd(word))
        {
            return !Openers.Contains(following.ToString().ToLowerInvariant());
        }

        return Abbreviations.BuiltIn.NeverEnds(word);
    }

    /// <summary>"5. September", "19. Jahrhundert": one or two digits before a noun; but "… waren es 26. Der Plan …".</summary>
    private static bool IsOrdinal(string text, int start, int from, ReadOnlySpan<char> digits, ReadOnlySpan<char> following) =>
        digits.Length <= 2 && digits.IndexOfAnyExceptInRange('0', '9') < 0
        && !(from > start && text[from - 1] is ',' or '.')
        && (from == start || !Openers.Contains(following.ToString().ToLowerInvariant()))
        && !following.IsEmpty && char.IsLetter(following[0]);

    private static ReadOnlySpan<char> NextWord(string text, int at, int limit, out bool isBeforeColon)
    {
        while (at < limit && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        var end = at;
        while (end < limit && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        isBeforeColon = end < limit && text[end] == ':';
        return text.AsSpan(at, end - at);
    }

    private static bool IsCloser(char c) => c is '“' or '”' or '»' or '«' or '’' or '‘' or ')' or ']' or '‹' or '›' or '\'';

    private static int SkipSpace(string text, int i, int limit)
    {
        while (i < limit && char.IsWhiteSpace(text[i]))
        {
            i++;
        }

        return i;
    }

    private static void Add(List<TextSpan> sentences, string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new(start, end));
        }
    }
}
