using System.Globalization;

namespace QaBot.App.Page.Asking;

/// <summary>A piece of an answer's text.</summary>
/// <param name="Text">Plain text; empty for a reference.</param>
/// <param name="Citation">The citation that is referred to here, or <see langword="null"/>.</param>
/// <param name="IsStrong">Whether it belongs to the short answer.</param>
internal readonly record struct AnswerPiece(string Text, Citation? Citation, bool IsStrong);

/// <summary>Takes an answer's text apart. Only "**" and the numbers of its own citations mean something in it; all else is text.</summary>
internal static class AnswerPieces
{
    /// <summary>The pieces in order.</summary>
    /// <param name="text">The text, or as much of it as has come.</param>
    /// <param name="citations">The citations that have come.</param>
    /// <param name="isWhole">Whether nothing more will come; else a mark that may just have begun is held back.</param>
    public static IEnumerable<AnswerPiece> Of(string text, IReadOnlyList<Citation> citations, bool isWhole)
    {
        var end = isWhole ? text.Length : WholeMarks(text);
        var (plain, strong) = (0, false);
        for (var i = 0; i < end; i++)
        {
            if (text[i] == '[' && ReferenceAt(text, i, citations) is { } citation)
            {
                yield return new(text[plain..i], null, strong);
                yield return new("", citation, strong);
                i = text.IndexOf(']', i);
                plain = i + 1;
            }
            else if (text[i] == '*' && i + 1 < end && text[i + 1] == '*' && (strong || !isWhole || text.IndexOf("**", i + 2, StringComparison.Ordinal) >= 0))
            {
                yield return new(text[plain..i], null, strong);
                strong = !strong;
                plain = ++i + 1;
            }
        }

        yield return new(text[Math.Min(plain, end)..end], null, strong);
    }

    /// <summary>The text without its marks, to be read out or copied.</summary>
    public static string Plain(Answer answer) =>
        string.Concat(Of(answer.Text, answer.Citations, isWhole: true).Select(static piece => piece.Citation is null ? piece.Text : ""));

    private static Citation? ReferenceAt(string text, int i, IReadOnlyList<Citation> citations)
    {
        var end = text.IndexOf(']', i);
        return end - i is > 1 and < 6 && int.TryParse(text.AsSpan(i + 1, end - i - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? citations.FirstOrDefault(citation => citation.Number == number)
            : null;
    }

    private static int WholeMarks(string text)
    {
        var open = text.LastIndexOf('[');
        if (open >= 0 && text.Length - open < 6 && text.AsSpan(open + 1).IndexOfAnyExceptInRange('0', '9') < 0)
        {
            return open;
        }

        return text.EndsWith('*') && !text.EndsWith("**", StringComparison.Ordinal) ? text.Length - 1 : text.Length;
    }
}
