using QaBot.Language;

namespace QaBot.Answering.Model;

/// <summary>What the regular forms of a verb, and what is derived from it in -ung and -end, have in common: "geschickt" and "schicken", "finanziert" and "Finanzierung".</summary>
internal static class VerbBase
{
    private const int ShortestVerb = 3;
    private const int ShortestNoun = 5;

    private static readonly string[] Participles = ["ende", "enden", "ender", "endes", "endem", "end"];

    private static readonly string[] Endings = ["ten", "tet", "te", "en", "et", "st", "t", "e", "n"];

    /// <summary>Whether two folded words, with or without a capital, come from one verb by rule.</summary>
    public static bool IsShared(string a, bool isCapitalA, string b, bool isCapitalB) =>
        (!isCapitalA || !isCapitalB) && Of(a, isCapitalA) is { } first && Of(b, isCapitalB) is { } second
        && (first == second || WithoutGe(a, first) == second || first == WithoutGe(b, second)) && Math.Min(first.Length, second.Length) >= (isCapitalA || isCapitalB ? ShortestNoun : ShortestVerb);

    /// <summary>The word without its ending; <see langword="null"/> for a noun that is not made of a verb.</summary>
    private static string? Of(string normal, bool isCapital)
    {
        if (isCapital)
        {
            return normal.EndsWith("ung", StringComparison.Ordinal) ? Elided(normal[..^3]) : normal.EndsWith("ungen", StringComparison.Ordinal) ? Elided(normal[..^5]) : null;
        }

        var ending = Array.Find(Participles, e => normal.Length > e.Length + ShortestNoun && normal.EndsWith(e, StringComparison.Ordinal))
            ?? Array.Find(Endings, e => normal.EndsWith(e, StringComparison.Ordinal) && (e != "n" || normal[^2] is 'l' or 'r'));
        return Elided(ending is null ? normal : normal[..^ending.Length]);
    }

    /// <summary>"verhandeln" and "Verhandlung".</summary>
    private static string Elided(string body) => body.Length > 5 && body.EndsWith("el", StringComparison.Ordinal) ? body[..^2] + "l" : body;

    /// <summary>The participle without its "ge", in front or behind a separable prefix: "geschickt", "festgelegt".</summary>
    private static string WithoutGe(string normal, string body)
    {
        if (!normal.EndsWith('t') && !normal.Contains("te", StringComparison.Ordinal))
        {
            return body;
        }

        if (body.StartsWith("ge", StringComparison.Ordinal))
        {
            return body[2..];
        }

        var at = body.IndexOf("ge", 1, StringComparison.Ordinal);
        return at > 1 && IrregularVerbs.BuiltIn.IsSeparable(body[..at]) ? body[..at] + body[(at + 2)..] : body;
    }
}
