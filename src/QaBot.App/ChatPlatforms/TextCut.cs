namespace QaBot.App.ChatPlatforms;

/// <summary>Shortens text for a list or a label.</summary>
internal static class TextCut
{
    private const int LongestLastWord = 20;

    /// <summary>The text on one line, at most <paramref name="length"/> long, with "…" where something was left out.</summary>
    public static string At(string text, int length)
    {
        var line = string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return Beginning(line, length);
    }

    /// <summary>The beginning of a text, lines and all, at most <paramref name="length"/> long, with "…" where something was left out, between two words if there is such a place.</summary>
    public static string Beginning(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        var end = char.IsLowSurrogate(text[length - 1]) ? length - 2 : length - 1;
        var wordEnd = text.LastIndexOf(' ', end, Math.Min(end, LongestLastWord));
        end = wordEnd > 0 ? wordEnd : end;
        return $"{text[..end].TrimEnd()}…";
    }
}
