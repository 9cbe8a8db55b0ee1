using QaBot.Language;
using QaBot.Retrieval;

namespace QaBot.Answering;

/// <summary>How far the documents bear out a question: what is decided before anything is said.</summary>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Reason">Why it is refused, if it is.</param>
/// <param name="MissingWords">Words of the question that no candidate holds, and places where nothing of the kind stands, as written.</param>
internal sealed record Support(double Confidence, NoAnswerReason? Reason, IReadOnlyList<string> MissingWords)
{
    /// <summary>Weighs a reading.</summary>
    /// <param name="reading">The question read against the index.</param>
    /// <param name="model">Turns what is seen into a confidence.</param>
    /// <param name="caution">How sure one must be, from 0 to 1.</param>
    /// <param name="areOpposite">Whether two words are opposites.</param>
    public static Support Of(Reading reading, SupportModel model, double caution, Func<WordForm, WordForm, bool> areOpposite)
    {
        if (reading.Words.Count == 0)
        {
            return new(0, NoAnswerReason.EmptyQuestion, []);
        }

        if (reading.Sentences.Count == 0)
        {
            return new(0, NoAnswerReason.NotFound, [.. reading.Words.Where(w => w.Word.IsAsked).Select(w => w.Word.Written)]);
        }

        var held = new HeldWords(reading);
        var missing = held.Where(w => w.IsAsked).FindAll(i => !held.Holds(i)).ConvertAll(i => reading.Words[i].Word);
        var features = SupportFeatures.Of(reading, held, areOpposite);
        var isDemandUnmet = features[(int)SupportFeature.DemandUnmet] > 0;
        var isProperMissing = features[(int)SupportFeature.ProperMissing] > 0;
        var isLocatorMissing = features[(int)SupportFeature.LocatorMissing] > 0;
        var isPlaceAsked = reading.Sentences[0][Feature.Located] > 0 && NamedPlace.IsAllAsked(reading.Question, reading.Words, reading.Sentences[0].Candidate.Passage);
        var confidence = isPlaceAsked ? 1 : model.Confidence(features);
        var isCoreMissing = missing.Exists(w => w.IsName);
        var best = reading.Sentences[0];
        NoAnswerReason? reason = confidence >= caution ? null
            : best[Feature.Any] < 0.3 ? NoAnswerReason.NotFound
            : isProperMissing || isCoreMissing || isLocatorMissing ? NoAnswerReason.CoreTermMissing
            : isDemandUnmet || best[Feature.KindMissing] > 0 ? NoAnswerReason.KindMissing
            : NoAnswerReason.TooFaint;
        return new(confidence, reason, Named(missing, reading.Question));
    }

    /// <summary>The words as written; instead of the parts of a place the place, and nothing else then: "§ 5 Abs. 9", not "regelt" and "Abs".</summary>
    private static List<string> Named(List<QuestionWord> missing, QuestionAnalysis question)
    {
        var places = question.Locators.Select(place => place.Span.In(question.Text)).Where(place => missing.Exists(w => place.Contains(w.Written, StringComparison.Ordinal))).ToList();
        return places.Count > 0 ? places : missing.ConvertAll(w => w.Written);
    }
}
