namespace QaBot.Citations;

/// <summary>An answer's text taken apart: plain text, "**" and the numbers of its citations; everything else in it is plain text.</summary>
internal static class AnswerMarkup
{
    /// <summary>The pieces in order.</summary>
    public static IEnumerable<AnswerPiece> Pieces(Answer answer)
    {
        var (text, plain) = (answer.Text, 0);
        var bold = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (ReferenceAt(answer, i) is { } reference)
            {
                yield return new(text[plain..i], null, bold);
                yield return new("", reference, bold);
                i += reference.ToString(System.Globalization.CultureInfo.InvariantCulture).Length + 1;
                plain = i + 1;
            }
            else if (IsBoldMark(text, i, bold))
            {
                yield return new(text[plain..i], null, bold);
                bold = !bold;
                plain = ++i + 1;
            }
        }

        yield return new(text[plain..], null, bold);
    }

    private static bool IsBoldMark(string text, int i, bool bold) => text.AsSpan(i).StartsWith("**") && (bold || text.AsSpan(i + 2).Contains("**", StringComparison.Ordinal));

    private static int? ReferenceAt(Answer answer, int i)
    {
        if (answer.Text[i] != '[')
        {
            return null;
        }

        foreach (var citation in answer.Citations)
        {
            if (answer.Text.AsSpan(i + 1).StartsWith(citation.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) + "]"))
            {
                return citation.Number;
            }
        }

        return null;
    }
}

/// <summary>A piece of an answer.</summary>
/// <param name="Text">Plain text; empty for a reference.</param>
/// <param name="Reference">The number of a citation, or <see langword="null"/>.</param>
/// <param name="IsBold">Whether it stands between "**".</param>
internal readonly record struct AnswerPiece(string Text, int? Reference, bool IsBold);
