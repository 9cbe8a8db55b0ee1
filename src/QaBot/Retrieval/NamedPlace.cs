using QaBot.Language;

namespace QaBot.Retrieval;

/// <summary>Tells which candidates stand at the place that a question names, and in the document that it names beside it: "§ 5 der Satzung".</summary>
internal static class NamedPlace
{
    // In shares of the question's words beside the place.
    private const double AboutAsMuch = 0.1;
    private const double Hinted = 0.4;
    private const double Named = 0.8;

    private const float Held = 0.5f;

    /// <summary>The candidates at the place; none if the document that is named has no such place.</summary>
    public static HashSet<Candidate> Of(QuestionAnalysis question, IReadOnlyList<WordMatch> words, IReadOnlyList<Candidate> candidates)
    {
        if (question.Locators.Count == 0)
        {
            return [];
        }

        var beside = words.Where(w => IsBeside(question, w.Word)).ToList();
        var titles = candidates.DistinctBy(Document).ToDictionary(Document, c => Share(beside, c.Passage));
        var best = titles.Values.DefaultIfEmpty().Max();
        var exact = At(question, candidates, Locator.Matches);
        var loose = At(question, candidates, Locator.MatchesLoosely);
        var (named, looselyNamed) = (InNamed(exact), InNamed(loose));
        return named.Count > 0 ? named
            : looselyNamed.Count > 0 && best > Hinted ? looselyNamed
            : best > Named ? []
            : exact.Count > 0 ? exact : loose;

        HashSet<Candidate> InNamed(HashSet<Candidate> there) => [.. there.Where(c => titles[Document(c)] >= best - AboutAsMuch)];
    }

    /// <summary>Whether the question asks for what stands at the place, whatever it is, and not for something there.</summary>
    public static bool IsAllAsked(QuestionAnalysis question, IReadOnlyList<WordMatch> words, AnalysedPassage passage) =>
        words.All(w => !w.Word.IsName || !IsBeside(question, w.Word) || passage.Title.Any(form => w.With(form, passage.IsEnglish) >= Held));

    private static HashSet<Candidate> At(QuestionAnalysis question, IReadOnlyList<Candidate> candidates, Func<Locator, Passage, bool> matches) =>
        [.. candidates.Where(c => question.Locators.Any(l => matches(l, c.Passage.Passage)))];

    private static string Document(Candidate candidate) => candidate.Passage.Passage.Document;

    private static bool IsBeside(QuestionAnalysis question, QuestionWord word) => word.IsAsked && !question.Locators.Any(place =>
        place.Span.In(question.Text).Contains(word.Written, StringComparison.Ordinal)
        && !(place.Work is { } work && word.Written.StartsWith(work, StringComparison.Ordinal)));

    private static double Share(List<WordMatch> words, AnalysedPassage passage) =>
        words.Sum(w => w.Idf * passage.Title.Select(form => w.With(form, passage.IsEnglish)).DefaultIfEmpty().Max()) / Math.Max(1e-9, words.Sum(w => w.Idf));
}
