using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace QaBot.Conversations;

/// <summary>The way of a question: retrieve, answer from what was found.</summary>
internal sealed class AnswerPipeline(IRetriever retriever, IAnswerer answerer)
{
    private const int Top = 10;

    /// <summary>Answers a question; the last part is a <see cref="DonePart"/>.</summary>
    public async IAsyncEnumerable<ReplyPart> RunAsync(Question question, string language, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var hits = await retriever.RetrieveAsync(question, Top, cancellation);
        await foreach (var part in answerer.AnswerAsync(question, hits, language, cancellation))
        {
            if (part.Text is { Length: > 0 } text)
            {
                yield return new TextPart(text);
            }

            if (part.Citation is { } citation)
            {
                yield return new CitationPart(citation);
            }

            if (part.Final is { } answer)
            {
                yield return new DonePart(new Reply(question.Text, answer, hits, Stopwatch.GetElapsedTime(started)));
            }
        }
    }
}
