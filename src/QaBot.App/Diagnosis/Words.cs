using QaBot.App.Commands;
using QaBot.Language;

namespace QaBot.App.Diagnosis;

/// <summary>Shows how words are read: folded, stemmed, joined to their family, with the words that may stand for them.</summary>
internal static class Words
{
    private const int RelatedShown = 12;

    /// <summary>One finding a word.</summary>
    public static IReadOnlyList<Finding> Find(Invocation run, DiagnosisTexts texts, string words) =>
    [
        .. run.Get<WordAnalyser>().Analyse(words).Select(word =>
        {
            var steps = new[] { word.Written, word.Normal, word.Stem, word.Root }.Aggregate(
                new List<string>(), static (path, step) => path.Count > 0 && path[^1] == step ? path : [.. path, step]);
            var related = word.Related.Take(RelatedShown).Select(other => $"{other.Root} {other.Weight.ToString("0.##", run.Rendering.Culture)}");
            return word.IsSearched
                ? new Finding(FindingKind.Good, string.Join(" → ", steps), word.Related.Count > 0 ? $"{texts.Related} {string.Join(", ", related)}" : "")
                : new Finding(FindingKind.Off, string.Join(" → ", steps), texts.NotSearched);
        }),
    ];
}
