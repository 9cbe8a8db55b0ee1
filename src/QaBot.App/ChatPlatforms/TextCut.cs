namespace QaBot.App.ChatPlatforms;

/// <summary>Shortens text for a list or a label.</summary>
internal static class TextCut
{
    /// <summary>The text on one line, at most <paramref name="length"/> long, with "…" where something was left out.</summary>
    public static string At(string text, int length)
    {
        var line = string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= length)
        {
            return line;
        }

        var end = char.IsLowSurrogate(line[length - 1]) ? length - 2 : length - 1;
        return $"{line[..end].TrimEnd()}…";
    }
}
