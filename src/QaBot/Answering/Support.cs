using QaBot.Language;
using QaBot.Retrieval;

namespace QaBot.Answering;

/// <summary>How far the documents bear out a question: what is decided before anything is said.</summary>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Reason">Why it is refused, if it is.</param>
/// <param name="MissingWords">Words of the question that no candidate holds, as written.</param>
internal sealed record Support(double Confidence, NoAnswerReason? Reason, IReadOnlyList<string> MissingWords)
{
    /// <summary>How many of the best candidates are looked at for the question's words.</summary>
    private const int Looked = 5;

    /// <summary>What is left of the confidence where no good sentence shows what is demanded (a sum for a price).</summary>
    private const double DemandUnmet = 0.35;

    /// <summary>What is left of it where a proper name of the question occurs nowhere near.</summary>
    private const double ProperMissing = 0.6;

    /// <summary>What is left of it where the question names a place ("§ 14") that there is not.</summary>
    private const double LocatorMissing = 0.3;

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

        var held = Held(reading);
        var missing = reading.Words.Where((w, i) => held[i] < 0.5f && w.Word.IsAsked).ToList();
        var features = SupportFeatures.Of(reading, held, areOpposite);
        var isDemandUnmet = features[(int)SupportFeature.DemandUnmet] > 0;
        var isProperMissing = features[(int)SupportFeature.ProperMissing] > 0;
        var isLocatorMissing = features[(int)SupportFeature.LocatorMissing] > 0;
        var isPlaceAsked = reading.Sentences[0][Feature.Located] > 0 && NamedPlace.IsAllAsked(reading.Question, reading.Words, reading.Sentences[0].Candidate.Passage);
        var confidence = isPlaceAsked ? 1
            : model.Confidence(features) * (isDemandUnmet ? DemandUnmet : 1) * (isProperMissing ? ProperMissing : 1) * (isLocatorMissing ? LocatorMissing : 1);
        var isCoreMissing = missing.Exists(w => w.Word.IsName);
        var best = reading.Sentences[0];
        NoAnswerReason? reason = confidence >= caution ? null
            : best[Feature.Any] < 0.3 ? NoAnswerReason.NotFound
            : isProperMissing || isCoreMissing || isLocatorMissing ? NoAnswerReason.CoreTermMissing
            : isDemandUnmet || best[Feature.KindMissing] > 0 ? NoAnswerReason.KindMissing
            : NoAnswerReason.TooFaint;
        return new(confidence, reason, [.. missing.Select(w => w.Word.Written)]);
    }

    /// <summary>How well each word of the question is held by the best candidates, in their text or above it.</summary>
    internal static float[] Held(Reading reading)
    {
        var held = new float[reading.Words.Count];
        foreach (var candidate in reading.Sentences.Select(s => s.Candidate).Distinct().Take(Looked))
        {
            foreach (var form in candidate.Passage.Sentences.SelectMany(s => s.Content).Concat(candidate.Passage.Heading).Concat(candidate.Passage.Title))
            {
                for (var i = 0; i < held.Length; i++)
                {
                    held[i] = held[i] < 1 ? Math.Max(held[i], reading.Words[i].With(form, candidate.Passage.IsEnglish)) : 1;
                }
            }
        }

        return held;
    }
}
