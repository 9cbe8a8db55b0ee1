namespace QaBot.Passages;

/// <summary>Cuts what nobody would quote as one sentence, such as a table of numbers without a full stop or a file without a line break.</summary>
internal static class SentencePieces
{
    /// <summary>The longest piece, in characters.</summary>
    private const int Longest = 2000;

    /// <summary>The sentences, the overlong ones in pieces that end between words where there are any.</summary>
    public static IEnumerable<TextSpan> Of(string text, IReadOnlyList<TextSpan> sentences)
    {
        foreach (var sentence in sentences)
        {
            var start = sentence.Start;
            while (sentence.End - start > Longest)
            {
                var gap = text.AsSpan(start, Longest).LastIndexOfAny(" \n\r\t");
                var end = gap > 0 ? start + gap : start + Longest - (char.IsHighSurrogate(text[start + Longest - 1]) ? 1 : 0);
                if (!text.AsSpan(start, end - start).IsWhiteSpace())
                {
                    yield return new(start, end);
                }

                for (start = end; start < sentence.End && char.IsWhiteSpace(text[start]); start++)
                {
                }
            }

            if (start < sentence.End)
            {
                yield return new(start, sentence.End);
            }
        }
    }
}
