using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using QaBot.Citations;
using QaBot.Indexing;

namespace QaBot.Conversations;

/// <summary>
/// Answers a question that was asked before, after the same questions, by someone who may read the same, from memory, as long
/// as the index is the same. Its citations are kept in the ledger as if it were answered anew. What a model had a part in is
/// asked anew each time.
/// </summary>
internal sealed class AnswerCache(AnswerQuestion answer, PassageIndex index, IDocumentLibrary library, CitationLedger ledger, int capacity)
{
    // A long history is hardly ever asked again, and a thousand of them would fill the memory.
    private const int LongestKey = 4096;

    private readonly ConcurrentDictionary<string, KeptAnswer> _kept = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _order = new();

    /// <summary>Answers a question; the last part is a <see cref="DonePart"/>.</summary>
    public async IAsyncEnumerable<ReplyPart> RunAsync(Question question, string language, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        // Looked at before answering: an answer from a newer index is kept as if from the older one, and so never given again.
        var generation = Generation();
        var key = KeyOf(question, language);
        if (_kept.TryGetValue(key, out var kept) && kept.Generation == generation)
        {
            ledger.Record(kept.Citations, library);
            foreach (var part in kept.Parts)
            {
                cancellation.ThrowIfCancellationRequested();
                yield return part is DonePart done ? done with { Reply = done.Reply with { Elapsed = Stopwatch.GetElapsedTime(started) } } : part;
            }

            yield break;
        }

        var parts = new List<ReplyPart>();
        await foreach (var part in answer(question, language, cancellation).WithCancellation(cancellation))
        {
            parts.Add(part);
            // Kept before it is given: whoever has the last part asks for no more.
            if (part is DonePart { Corrected: false, Reply.Answer: ExtractedAnswer { Note: null, Usage: null } or NoAnswer { Usage: null } })
            {
                Keep(key, new(generation, parts));
            }

            yield return part;
        }
    }

    private void Keep(string key, KeptAnswer answered)
    {
        if (key.Length > LongestKey)
        {
            return;
        }

        if (_kept.TryAdd(key, answered))
        {
            _order.Enqueue(key);
        }
        else
        {
            _kept[key] = answered;
        }

        while (_kept.Count > capacity && _order.TryDequeue(out var oldest))
        {
            _kept.TryRemove(oldest, out _);
        }
    }

    private long Generation()
    {
        using var snapshot = index.Acquire();
        return snapshot.Generation;
    }

    // Every part has its length before it, so that no two different questions can have one key.
    private static string KeyOf(Question question, string language)
    {
        var access = question.Access.Collections is { } collections ? collections.Order(StringComparer.Ordinal).Prepend("some") : ["all"];
        string[][] groups = [[language, question.Text], [.. question.History], [.. question.Documents], [.. access]];
        return string.Concat(groups.Select(static group => $"{group.Length}/{string.Concat(group.Select(static part => $"{part.Length}:{part}"))}"));
    }

    private sealed record KeptAnswer(long Generation, IReadOnlyList<ReplyPart> Parts)
    {
        public IReadOnlyList<Citation> Citations => ((DonePart)Parts[^1]).Reply.Answer.Citations;
    }
}
