using System.Text.RegularExpressions;

namespace QaBot.Answering.Model;

/// <summary>A prompt with gaps: the rules, a line "---", then what is asked; {{name}} is a gap.</summary>
/// <param name="System">The rules with their gaps.</param>
/// <param name="User">What is asked, with its gaps.</param>
internal sealed partial record PromptTemplate(string System, string User)
{
    /// <summary>Reads a prompt file. A file without "---" has no rules.</summary>
    public static PromptTemplate Parse(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Trim().Split('\n');
        var cut = Array.FindIndex(lines, line => line.Trim() == "---");
        return cut < 0 ? new("", string.Join('\n', lines)) : new(string.Join('\n', lines[..cut]).Trim(), string.Join('\n', lines[(cut + 1)..]).Trim());
    }

    /// <summary>The prompt with its gaps filled. What is filled in is never looked through for gaps.</summary>
    public Prompt Fill(IReadOnlyDictionary<string, string> values) => new(Fill(System, values), Fill(User, values));

    private static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Gap().Replace(text, gap => values.TryGetValue(gap.Groups[1].Value, out var value) ? value : gap.Value);

    [GeneratedRegex(@"\{\{(\w+)\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Gap();
}
