using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using QaBot.Language;
using QaBot.Retrieval;

namespace QaBot.Answering;

/// <summary>Answers with sentences of the documents: the best ones, quoted, each with its place; or refuses.</summary>
internal sealed class ExtractiveAnswerer(Lexicon lexicon, Opposites opposites, Calibration calibration, IOptions<AnsweringOptions> options) : IAnswerer
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<AnswerPart> AnswerAsync(
        Question question, IReadOnlyList<Hit> hits, string language, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var answer = Answer(hits, language);
        cancellation.ThrowIfCancellationRequested();
        await Task.CompletedTask;
        yield return new(answer.Text);
        foreach (var citation in answer.Citations)
        {
            yield return new(Citation: citation);
        }

        yield return new(Final: answer);
    }

    /// <summary>The answer to what was retrieved; its citations still lack their ids.</summary>
    public Answer Answer(IReadOnlyList<Hit> hits, string language)
    {
        if (hits is not RankedHits { Reading: var reading })
        {
            return Refusal(new(0, NoAnswerReason.NotFound, []), hits, language);
        }

        var support = Support.Of(reading, SupportModel.BuiltIn, calibration.Applied(options.Value.Caution), opposites.AreOpposite);
        var quotations = support.Reason is null ? QuotationChooser.Choose(reading, options.Value, s => Short(reading, s.Candidate, s.Sentence.Text) is not null) : [];
        if (quotations.Count > 0)
        {
            return Extracted(reading, quotations, language) with { Confidence = support.Confidence };
        }

        // However sure the place is: it has no such sentence.
        return Refusal(support.Reason is null ? support with { Confidence = 0, Reason = NoAnswerReason.NotFound } : support, hits, language);
    }

    private ExtractedAnswer Extracted(Reading reading, IReadOnlyList<Quotation> quotations, string language)
    {
        var first = quotations[0];
        var bold = Short(reading, first.Candidate, first.Text);
        return new(AnswerTextWriter.Write(quotations, bold, AnsweringTexts.For(language)), [.. quotations.Select((q, i) => Draft(q, i + 1))])
        {
            ShortAnswer = bold?.In(first.Text),
        };
    }

    private TextSpan? Short(Reading reading, Candidate candidate, string text) =>
        ShortAnswer.Find(reading.Question, reading.Words, text, candidate.Passage.IsEnglish, lexicon);

    private static Citation Draft(Quotation q, int number) => new(number, "", q.Passage.Document, q.Lines, q.Span, q.Text)
    {
        Title = q.Passage.Title,
        Heading = q.Passage.Heading,
        Page = q.Passage.Page,
        Locator = q.Passage.Locator,
    };

    private static NoAnswer Refusal(Support support, IReadOnlyList<Hit> hits, string language)
    {
        var reason = support.Reason ?? NoAnswerReason.NotFound;
        return new(AnsweringTexts.For(language).Refusal(reason, support.MissingWords), reason)
        {
            Nearest = hits.Count > 0 ? hits[0] : null,
            MissingWords = support.MissingWords,
            Confidence = support.Confidence,
        };
    }
}
