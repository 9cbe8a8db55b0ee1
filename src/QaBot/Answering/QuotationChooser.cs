using System.Globalization;
using QaBot.Language;
using QaBot.Retrieval;

namespace QaBot.Answering;

/// <summary>Chooses what is quoted: the best sentence with what it needs to be understood, and others that add to it.</summary>
internal static class QuotationChooser
{
    /// <summary>In characters; below what this is worth, nothing is worth its length.</summary>
    private const int ShortSentence = 20;

    /// <summary>The quotations, the best first; empty if there is nothing to quote.</summary>
    /// <remarks>
    /// A further sentence is worth its length if the probability that it holds the answer (softmax of the scores) is at least
    /// <see cref="AnsweringOptions.Gain"/> per hundred characters. One threshold for all questions makes the most right answers at
    /// a given mean length: answers of which QaBot is sure are short, doubtful ones longer.
    /// </remarks>
    /// <param name="reading">The question read against the index.</param>
    /// <param name="options">How long an answer may get.</param>
    /// <param name="holdsShortAnswer">Whether a sentence holds a short answer to it, as the date that is asked for.</param>
    public static IReadOnlyList<Quotation> Choose(Reading reading, AnsweringOptions options, Predicate<ScoredSentence> holdsShortAnswer)
    {
        var sentences = reading.Sentences.Where(CanAnswer).ToList();
        if (reading.Words.All(w => !w.Word.IsAsked) && sentences.FindAll(holdsShortAnswer) is { Count: > 0 } answering)
        {
            // "Wann war das?" has no word of its own: only the kind of answer tells it from the question before.
            sentences = answering;
        }

        if (sentences.Count == 0 || sentences[0][Feature.Located] == 0)
        {
            return Likely(reading, sentences, options);
        }

        var there = Counted(sentences.FindAll(s => s[Feature.Located] > 0), reading.Question.Locators);
        return there.Count > 0 && NamedPlace.IsAllAsked(reading.Question, reading.Words, there[0].Candidate.Passage)
            ? Section(there, options)
            : Likely(reading, there, options);
    }

    /// <summary>
    /// Of what stands at the place the sentences whose number is asked for ("§ 5 Abs. 2 Satz 2"); none if there is no such sentence, all where
    /// none is asked for or counting leaves a doubt.
    /// </summary>
    private static List<ScoredSentence> Counted(List<ScoredSentence> there, IReadOnlyList<Locator> asked)
    {
        if (asked is not [{ Sentence: { } wanted }])
        {
            return there;
        }

        var counted = there.FindAll(s => s.Sentence.Sentence.Number > 0 && wanted.Covers(new(LocatorUnit.Sentence, s.Sentence.Sentence.Number.ToString(CultureInfo.InvariantCulture))));
        return counted.Count == 0 && there.Exists(s => s.Sentence.Sentence.Number == 0) ? there : counted;
    }

    /// <summary>What most likely holds the answer.</summary>
    private static List<Quotation> Likely(Reading reading, List<ScoredSentence> sentences, AnsweringOptions options)
    {
        if (sentences.Count == 0)
        {
            return [];
        }

        var chosen = Enumeration.Of(reading, sentences[0], options.Length);
        var budget = options.Length - chosen.Sum(q => q.Span.Length);
        var total = sentences.Sum(s => Math.Exp(s.Score - sentences[0].Score));
        var earlier = EarlierVersion.Of(sentences[0], sentences);
        foreach (var sentence in earlier is null ? sentences : [sentences[0], earlier, .. sentences.Skip(1)])
        {
            var length = sentence.Sentence.Text.Length;
            var probability = Math.Exp(sentence.Score - sentences[0].Score) / total;
            if (chosen.Count > 0 && (length > budget || (!ReferenceEquals(sentence, earlier) && probability < options.Gain * length / 100)))
            {
                if (probability < options.Gain * ShortSentence / 100)
                {
                    break;
                }

                continue;
            }

            if (chosen.Exists(q => q.Holds(sentence)) || IsRepetition(chosen, sentence))
            {
                continue;
            }

            var at = chosen.FindIndex(q => CanExtend(q, sentence));
            if (at >= 0)
            {
                chosen[at] = Extended(chosen[at], sentence.Index);
                budget -= length;
            }
            else if (chosen.Count < options.MaxQuotes)
            {
                var quotation = WithContext(sentence, budget);
                chosen.Add(quotation);
                budget -= quotation.Span.Length;
            }
        }

        return chosen;
    }

    /// <summary>What stands at the place that the question names, in its order.</summary>
    private static List<Quotation> Section(List<ScoredSentence> sentences, AnsweringOptions options)
    {
        var chosen = new List<Quotation>();
        var document = sentences[0].Candidate.Passage.Passage.Document;
        var budget = options.Length;
        foreach (var sentence in sentences.Where(s => s.Candidate.Passage.Passage.Document == document).OrderBy(s => s.Candidate.Passage.Passage.Ordinal).ThenBy(s => s.Index))
        {
            if (chosen.Count > 0 && sentence.Sentence.Text.Length > budget)
            {
                break;
            }

            if (chosen.Count > 0 && CanExtend(chosen[^1], sentence))
            {
                chosen[^1] = Extended(chosen[^1], sentence.Index);
            }
            else if (chosen.Count < options.MaxQuotes)
            {
                chosen.Add(new(sentence.Candidate, sentence.Index, sentence.Index));
            }
            else
            {
                break;
            }

            budget -= sentence.Sentence.Text.Length;
        }

        return chosen;
    }

    /// <summary>Questions, leading lines without their list and scraps answer nothing.</summary>
    private static bool CanAnswer(ScoredSentence s) =>
        !s.Sentence.IsQuestion && s.Sentence.Sentence.Kind is not (BlockKind.Heading or BlockKind.Question or BlockKind.TableHeader) && s.Sentence.Content.Length > 0;

    private static bool IsRepetition(List<Quotation> chosen, ScoredSentence sentence) => chosen.Exists(q => q.Text.Contains(sentence.Sentence.Text, StringComparison.Ordinal));

    private static bool CanExtend(Quotation q, ScoredSentence s) =>
        q.IsOf(s.Candidate) && (s.Index == q.Last + 1 || s.Index == q.First - 1) && Extended(q, s.Index).IsWhole;

    private static Quotation Extended(Quotation q, int index) => q with { First = Math.Min(q.First, index), Last = Math.Max(q.Last, index) };

    /// <summary>Brings along the sentence that this one points back to, or the items that it leads.</summary>
    private static Quotation WithContext(ScoredSentence sentence, int budget)
    {
        var quotation = new Quotation(sentence.Candidate, sentence.Index, sentence.Index);
        var sentences = sentence.Candidate.Passage.Sentences;
        if (sentence.Sentence.IsLead)
        {
            while (quotation.Last + 1 < sentences.Count && Extended(quotation, quotation.Last + 1) is var more && more.IsWhole && more.Span.Length <= budget)
            {
                quotation = more;
            }
        }
        else if (Amendment.IsAnnouncement(sentence.Sentence.Text) && sentence.Index + 1 < sentences.Count && Extended(quotation, sentence.Index + 1) is { IsWhole: true } told && told.Span.Length <= budget)
        {
            quotation = told;
        }
        else if (sentence.Sentence.NeedsPredecessor && sentence.Index > 0 && !sentences[sentence.Index - 1].IsQuestion
            && Extended(quotation, sentence.Index - 1) is var whole && whole.IsWhole && whole.Span.Length <= budget)
        {
            quotation = whole;
        }

        return quotation;
    }
}
