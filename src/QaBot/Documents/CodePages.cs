using System.Text;

using UtfUnknown;

namespace QaBot.Documents;

/// <summary>Chooses among the eight-bit encodings, for text that is not Unicode.</summary>
internal static class CodePages
{
    private static readonly Encoding Windows1252 = Of("windows-1252")!;
    private static readonly Encoding[] Western = [Windows1252, Of("ibm850")!, Of("macintosh")!];

    /// <summary>The encoding that <paramref name="name"/> names, or <see langword="null"/>.</summary>
    public static Encoding? Of(string name)
    {
        var plain = name.Trim().Trim('"', '\'').ToLowerInvariant();
        try
        {
            // Browsers read the names of ISO 8859-1 and ASCII as Windows-1252, and so must we.
            return plain is "iso-8859-1" or "latin1" or "us-ascii" or "ascii" or "windows-1252"
                ? CodePagesEncodingProvider.Instance.GetEncoding(1252)
                : CodePagesEncodingProvider.Instance.GetEncoding(plain) ?? Encoding.GetEncoding(plain);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The likeliest encoding of <paramref name="bytes"/>: the declared one, else a western one, else what statistics say.</summary>
    public static Encoding Best(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (declared is not null && Of(declared) is { } named && named.CodePage is not (65000 or 65001 or 1200 or 1201 or 12000 or 12001))
        {
            return named;
        }

        var sample = bytes[..Math.Min(bytes.Length, 1 << 20)];
        var high = 0;
        var letters = 0;
        foreach (var b in sample)
        {
            high += b >= 0x80 ? 1 : 0;
            letters += b >= 0x80 || char.IsAsciiLetter((char)b) ? 1 : 0;
        }

        // Western text has few letters beyond ASCII; Cyrillic or Greek has hardly any within.
        if (high * 2 > letters && CharsetDetector.DetectFromBytes(sample.ToArray()).Detected is { Confidence: > 0.5f, Encoding: { } found })
        {
            return found;
        }

        var best = Windows1252;
        var bestScore = int.MinValue;
        foreach (var encoding in Western)
        {
            var score = Score(encoding.GetString(sample));
            if (score > bestScore)
            {
                (best, bestScore) = (encoding, score);
            }
        }

        return best;
    }

    // Letters inside words speak for an encoding, signs inside words against it.
    private static int Score(string text)
    {
        var score = 0;
        for (var i = 1; i + 1 < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80 || !char.IsAsciiLetter(text[i - 1]) || !char.IsAsciiLetter(text[i + 1]))
            {
                continue;
            }

            score += "äöüßÄÖÜéèêàâçñôîûë".Contains(c, StringComparison.Ordinal) ? 2 : c is '’' or '\u00AD' ? 0 : char.IsLetter(c) ? -1 : -3;
        }

        return score;
    }
}
