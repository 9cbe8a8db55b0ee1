using System.Text.RegularExpressions;
using QaBot.Language;
using QaBot.Retrieval;

namespace QaBot.Answering;

/// <summary>What is looked at to judge whether the documents answer a question at all.</summary>
internal enum SupportFeature
{
    /// <summary>Always 1.</summary>
    Constant,

    /// <summary>Share of the question that the best sentence holds.</summary>
    Sentence,

    /// <summary>… with the heading above it.</summary>
    Together,

    /// <summary>… with its passage, heading and title.</summary>
    Any,

    /// <summary>Share held by the best candidates together.</summary>
    Held,

    /// <summary>Share of the question's names and nouns that the best sentence and its heading hold.</summary>
    Names,

    /// <summary>How well the rarest word is held by the best candidates.</summary>
    Rarest,

    /// <summary>Share of the question's words that are not in the index.</summary>
    Unknown,

    /// <summary>Lucene's score of the best candidate, relative to what is possible, roughly.</summary>
    Score,

    /// <summary>Lucene's score of the best candidate, as a share of a high one.</summary>
    RawScore,

    /// <summary>How far the best sentence leads before the second passage.</summary>
    Lead,

    /// <summary>The kind of answer asked for is offered.</summary>
    Kind,

    /// <summary>A kind that shows (number, date) is asked for and not offered.</summary>
    KindMissing,

    /// <summary>How nearly a heading asks the question.</summary>
    HeadingFit,

    /// <summary>The ranking model's score of the best sentence.</summary>
    Model,

    /// <summary>A name in the question is held by no candidate.</summary>
    NameMissing,

    /// <summary>One through the number of the question's words.</summary>
    Shortness,

    /// <summary>What the answer must show by its form stands in no good sentence.</summary>
    DemandUnmet,

    /// <summary>Share of the question's verbs and other small words that the best passage and its headings hold.</summary>
    Verbs,

    /// <summary>The least of the values with which the question's names are held.</summary>
    WeakestName,

    /// <summary>Whether the question has a demand at all.</summary>
    Demand,

    /// <summary>Whether the words are found as they are, rather than by likeness.</summary>
    Literal,

    /// <summary>A proper name in the question is held by no candidate.</summary>
    ProperMissing,

    /// <summary>A proper name is held by a candidate, but not by the best sentence, its passage or above it.</summary>
    ProperElsewhere,

    /// <summary>Nothing of the question is held by the best candidates but a little.</summary>
    OffTopic,

    /// <summary>Whether the question comes with context from before.</summary>
    IsFollowUp,

    /// <summary>Where words from before are looked for with its own: the share of its own verbs and other small words that no candidate holds.</summary>
    OwnVerbsMissing,

    /// <summary>… how far its own name or noun that is held worst is not held at all: what was answered before tells nothing of it.</summary>
    OwnNameMissing,

    /// <summary>The best sentence says the opposite of a word of the question: what is asked about it presumes what it denies.</summary>
    Opposed,

    /// <summary>A noun of the question is held only by a compound that shares a part with it: "Gaspreis", "Strompreis".</summary>
    PartOnly,

    /// <summary>The question names a place ("§ 14") that no candidate stands at, or the version of a year that there is not.</summary>
    LocatorMissing,

    /// <summary>A number of the question stands neither in the best passage nor above it.</summary>
    NumberMissing,

    /// <summary>The first noun of the question, mostly what it is about, is held by no candidate.</summary>
    TopicMissing,

    /// <summary>What is to be counted is counted in no good sentence: none has a number before it.</summary>
    CountMissing,
}

/// <summary>Computes the <see cref="SupportFeature"/>s.</summary>
internal static partial class SupportFeatures
{
    // How many of the best sentences are looked at for a place that they name.
    private const int Named = 20;

    /// <summary>The features of a reading.</summary>
    /// <param name="reading">A reading with at least one sentence.</param>
    /// <param name="held">How well each word is held by the best candidates.</param>
    /// <param name="areOpposite">Whether two words are opposites.</param>
    public static double[] Of(Reading reading, HeldWords held, Func<WordForm, WordForm, bool> areOpposite)
    {
        var f = new double[Enum.GetValues<SupportFeature>().Length];
        var best = reading.Sentences[0];
        var names = held.Where(w => w is { IsName: true, IsAsked: true });
        var second = reading.Sentences.FirstOrDefault(s => !ReferenceEquals(s.Candidate, best.Candidate));
        var top = reading.Candidates[0].Score;
        f[(int)SupportFeature.Constant] = 1;
        f[(int)SupportFeature.Sentence] = best[Feature.Sentence];
        f[(int)SupportFeature.Together] = best[Feature.Together];
        f[(int)SupportFeature.Any] = best[Feature.Any];
        f[(int)SupportFeature.Held] = held.Sum(i => held[i]);
        f[(int)SupportFeature.Names] = best[Feature.Names];
        f[(int)SupportFeature.Rarest] = held[held.Rarest];
        f[(int)SupportFeature.Unknown] = held.Sum(i => reading.Words[i].IsKnown ? 0 : 1);
        f[(int)SupportFeature.Score] = Math.Min(2, top / (held.Total * 4));
        f[(int)SupportFeature.RawScore] = Math.Min(1, top / 60);
        f[(int)SupportFeature.Lead] = second is null ? 1 : Math.Min(1, (best.Score - second.Score) / 4);
        f[(int)SupportFeature.Kind] = best[Feature.Kind];
        f[(int)SupportFeature.KindMissing] = best[Feature.KindMissing];
        f[(int)SupportFeature.HeadingFit] = best[Feature.HeadingFit];
        f[(int)SupportFeature.Model] = best.Score / 15;
        f[(int)SupportFeature.NameMissing] = names.Exists(i => !held.Holds(i)) ? 1 : 0;
        f[(int)SupportFeature.Shortness] = 1.0 / reading.Words.Count;
        f[(int)SupportFeature.DemandUnmet] = reading.Question.Demand is not null && reading.Sentences.Take(4).All(s => s[Feature.KindMissing] > 0) ? 1 : 0;
        f[(int)SupportFeature.CountMissing] = IsCountMissing(reading) ? 1 : 0;
        f[(int)SupportFeature.Demand] = reading.Question.Demand is null ? 0 : 1;
        f[(int)SupportFeature.Verbs] = held.Share(w => !w.IsName);
        var proper = held.Where(w => w is { IsProper: true, IsAsked: true });
        f[(int)SupportFeature.ProperMissing] = proper.Exists(i => !held.Holds(i)) ? 1 : 0;
        f[(int)SupportFeature.ProperElsewhere] = proper.Exists(i => held.Holds(i) && !InPassage(reading.Words[i], best.Candidate.Passage)) ? 1 : 0;
        f[(int)SupportFeature.OffTopic] = f[(int)SupportFeature.Held] < 0.25 ? 1 : 0;
        f[(int)SupportFeature.IsFollowUp] = reading.Words.Any(w => !w.Word.IsAsked) ? 1 : 0;
        f[(int)SupportFeature.OwnVerbsMissing] = f[(int)SupportFeature.IsFollowUp] * (1 - held.Share(w => w is { IsAsked: true, IsName: false, Form: { IsStop: false, IsQuestionWord: false } }));
        f[(int)SupportFeature.WeakestName] = held.Least(names);
        f[(int)SupportFeature.OwnNameMissing] = f[(int)SupportFeature.IsFollowUp] * (1 - f[(int)SupportFeature.WeakestName]);
        f[(int)SupportFeature.PartOnly] = names.Exists(i => held[i] is >= 0.3f and < 0.75f) ? 1 : 0;
        f[(int)SupportFeature.TopicMissing] = names.Count > 0 && !held.Holds(names[0]) ? 1 : 0;
        f[(int)SupportFeature.NumberMissing] = names.Exists(i => reading.Words[i].Word.Form.IsNumber && !InPassage(reading.Words[i], best.Candidate.Passage)) ? 1 : 0;
        f[(int)SupportFeature.LocatorMissing] = IsPlaceMissing(reading, held) || IsVersionMissing(reading, best) ? 1 : 0;
        f[(int)SupportFeature.Opposed] = IsOpposed(reading, best, areOpposite) ? 1 : 0;
        f[(int)SupportFeature.Literal] = held.Sum(i => held[i] >= 0.9f ? 1 : 0);
        return f;
    }

    // A table has its numbers anywhere.
    private static bool IsCountMissing(Reading reading) =>
        reading.Question is { Kind: AnswerKind.Number, Target: not null } question && CountAsked().IsMatch(question.Text)
        && reading.Sentences.Take(4).All(s => s[Feature.Counted] == 0 && s[Feature.Row] == 0);

    private static bool IsOpposed(Reading reading, ScoredSentence best, Func<WordForm, WordForm, bool> areOpposite) =>
        reading.Words.Where(w => w.Word is { IsName: false, IsAsked: true }).Any(w =>
            !best.Sentence.Content.Any(f => w.With(f, best.Candidate.Passage.IsEnglish) >= 0.5f)
            && best.Sentence.Content.Any(f => areOpposite(w.Word.Form, f)));

    /// <summary>Whether there are price lists of 2025 and 2026, and that of 2024 is asked for.</summary>
    private static bool IsVersionMissing(Reading reading, ScoredSentence best) =>
        best.Candidate.Passage.Edition.LacksYear(AskedVersion.Of(reading.Question.Text), [.. reading.Candidates.Select(c => c.Passage.Edition)])
        && !reading.Words.Where(w => w.Word.Form is { IsNumber: true, Lower.Length: 4 }).Any(w => reading.Candidates.Any(c => InPassage(w, c.Passage)));

    /// <summary>Whether there is no such place, or no such work: "§ 7 der Hausordnung" where there is none.</summary>
    private static bool IsPlaceMissing(Reading reading, HeldWords held)
    {
        var places = reading.Question.Locators;
        return places.Count > 0 && !reading.Sentences.Take(Named).Any(s => Names(s, places)) && (!reading.Sentences.Any(s => s[Feature.Located] > 0)
            || held.Where(w => places.Any(place => place.Work is { } work && w.Written.StartsWith(work, StringComparison.Ordinal))).Exists(i => !held.Holds(i)));
    }

    /// <summary>Whether a sentence names the place itself, as a text on a treaty does with "Artikel 5".</summary>
    private static bool Names(ScoredSentence sentence, IReadOnlyList<Locator> places) =>
        Locator.ParseAll(sentence.Sentence.Text).Any(named => places.Any(place => place.Parts.SequenceEqual(named.Parts.Take(place.Parts.Count))));

    private static bool InPassage(WordMatch word, AnalysedPassage passage) =>
        passage.Sentences.SelectMany(s => s.Content).Concat(passage.Heading).Concat(passage.Title).Any(f => word.With(f, passage.IsEnglish) >= 0.5f);

    [GeneratedRegex(@"\b([Ww]ie ?viele[nr]? (?!Prozent|Euro|Uhr)\p{Lu}|[Hh]ow many \w)", RegexOptions.CultureInvariant)]
    private static partial Regex CountAsked();
}
