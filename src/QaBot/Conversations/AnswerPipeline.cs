using System.Diagnostics;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using QaBot.Answering;
using QaBot.Answering.Model;
using QaBot.Citations;

namespace QaBot.Conversations;

/// <summary>The way of a question: retrieve, refuse or answer, prove the citations, and keep them before they are shown.</summary>
internal sealed class AnswerPipeline(IRetriever retriever, IAnswerer answerer, IDocumentLibrary library, CitationLedger ledger, IOptions<ModelOptions> models, TimeProvider clock)
{
    private const int Top = 10;

    // What quoting takes when models had their time, so that the whole answer comes within it.
    private static readonly TimeSpan Quoting = TimeSpan.FromMilliseconds(300);

    /// <summary>Answers a question; the last part is a <see cref="DonePart"/>.</summary>
    public async IAsyncEnumerable<ReplyPart> RunAsync(Question question, string language, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var kept = new HashSet<Citation>();
        using var budget = new ModelBudget(TimeSpan.FromSeconds(models.Value.TimeoutSeconds) - Quoting, clock);
        question = question with { Budget = budget };
        var hits = await retriever.RetrieveAsync(question, Top, cancellation);
        await foreach (var part in answerer.AnswerAsync(question, hits, language, cancellation))
        {
            if (part.Text is { Length: > 0 } text)
            {
                yield return new TextPart(text);
            }

            if (part.Citation is { } draft && Prove(draft) is { } citation)
            {
                Keep([citation], kept);
                yield return new CitationPart(citation);
            }

            if (part.Final is { } final)
            {
                var answer = Proven(final, language) with { Usage = budget.Spent };
                Keep(answer.Citations, kept);
                var reply = new Reply(question.Text, answer, hits, Stopwatch.GetElapsedTime(started)) { Confidence = answer.Confidence };
                yield return new DonePart(reply, Corrected: part.Corrected || (answer is NoAnswer && final is not NoAnswer));
            }
        }
    }

    /// <summary>The answer with its citations completed. An answer of which a quotation cannot be proven is not given.</summary>
    private Answer Proven(Answer answer, string language)
    {
        var citations = answer.Citations.Select(Prove).OfType<Citation>().ToList();
        if (citations.Count == answer.Citations.Count)
        {
            var proven = answer with { Citations = citations };
            return proven;
        }

        return new NoAnswer(AnsweringTexts.For(language).Refusal(NoAnswerReason.NotFound, []), NoAnswerReason.NotFound);
    }

    // A citation is kept once an answer, whether it comes alone or with the whole.
    private void Keep(IReadOnlyList<Citation> citations, HashSet<Citation> kept)
    {
        var due = citations.Where(kept.Add).ToList();
        if (due.Count > 0)
        {
            ledger.Record(due, library);
        }
    }

    private Citation? Prove(Citation draft) => library.Find(draft.Document) is { } source ? CitationResolver.Complete(draft, source) : null;
}
