using Microsoft.Extensions.Time.Testing;

namespace QaBot.Tests.Conversations;

public sealed class ConversationServiceTests : IDisposable
{
    private readonly ConversationHouse _house = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _house.Dispose();

    [Fact]
    public async Task A_follow_up_brings_the_earlier_questions_oldest_first()
    {
        var conversations = _house.Open();
        var first = await conversations.AskAsync(new("Wer kam?"), Cancellation);
        await conversations.AskAsync(new("Und wann?") { Conversation = first.Conversation }, Cancellation);
        var third = await conversations.AskAsync(new("Und wo?") { Conversation = first.Conversation }, Cancellation);

        Assert.Equal(["Wer kam?", "Und wann?"], _house.Asked[2].History);
        Assert.Equal(3, third.Turn);
        Assert.Equal(first.Conversation, third.Conversation);
    }

    [Fact]
    public async Task Questions_from_elsewhere_come_before_those_of_the_conversation_and_only_the_last_ones_count()
    {
        _house.Options.HistoryTurns = 3;
        var conversations = _house.Open();
        var first = await conversations.AskAsync(new("eins"), Cancellation);
        await conversations.AskAsync(new("zwei") { Conversation = first.Conversation }, Cancellation);
        await conversations.AskAsync(new("drei") { Conversation = first.Conversation, History = ["minus", "null"] }, Cancellation);

        Assert.Equal(["null", "eins", "zwei"], _house.Asked[2].History);
    }

    [Fact]
    public async Task A_turn_comes_back_after_a_restart_as_it_was_answered()
    {
        var reply = await _house.Open().AskAsync(new("Wie groß ist „es“?\nUnd 🦊?"), Cancellation);
        var turn = Assert.Single(await _house.Open().TurnsAsync("console", reply.Conversation, Cancellation));

        Assert.Equal("Wie groß ist „es“?\nUnd 🦊?", turn.Question);
        Assert.Equal(_house.Clock.GetUtcNow(), turn.At);
        var answer = Assert.IsType<ExtractedAnswer>(turn.Answer);
        Assert.Equal(reply.Answer.Text, answer.Text);
        Assert.Equal(reply.Answer.Citations, answer.Citations);
    }

    [Fact]
    public async Task A_refusal_comes_back_with_its_reason_the_missing_words_and_the_nearest_passage()
    {
        var nearest = new Hit(new Passage("a.txt", 0, new(5, 9), new(2, 2), "Text") { Title = "A", Headings = ["Kopf"] }, 0.25, 1);
        _house.Answer = _ => new NoAnswer("Dazu steht nichts in den Dokumenten.", NoAnswerReason.CoreTermMissing) { MissingWords = ["Marsflug"], Nearest = nearest };
        var conversations = _house.Open();
        var reply = await conversations.AskAsync(new("Wann ist der Marsflug?"), Cancellation);
        var none = Assert.IsType<NoAnswer>(Assert.Single(await conversations.TurnsAsync("console", reply.Conversation, Cancellation)).Answer);

        Assert.Equal(NoAnswerReason.CoreTermMissing, none.Reason);
        Assert.Equal(["Marsflug"], none.MissingWords);
        Assert.Equal(("a.txt", "Text", "Kopf", new LineRange(2, 2), new TextSpan(5, 9)),
            (none.Nearest!.Passage.Document, none.Nearest.Passage.Text, none.Nearest.Passage.Heading, none.Nearest.Lines, none.Nearest.Passage.Span));
    }

    [Fact]
    public async Task Turns_of_one_conversation_run_in_the_order_asked_and_never_at_once()
    {
        var running = 0;
        _house.Before = async (_, cancellation) =>
        {
            Assert.Equal(1, Interlocked.Increment(ref running));
            await Task.Yield();
            await Task.Delay(1, cancellation);
            Interlocked.Decrement(ref running);
        };
        var conversations = _house.Open();
        var replies = await Task.WhenAll(Enumerable.Range(1, 40).Select(i => conversations.AskAsync(new($"Frage {i}") { Conversation = "faden" }, Cancellation)));

        Assert.Equal(Enumerable.Range(1, 40), replies.Select(r => r.Turn));
        Assert.Equal(Enumerable.Range(1, 40).Select(i => $"Frage {i}"), (await conversations.TurnsAsync("console", "faden", Cancellation)).Select(t => t.Question));
        Assert.Equal(["Frage 32", "Frage 33", "Frage 34", "Frage 35", "Frage 36", "Frage 37", "Frage 38", "Frage 39"], _house.Asked[39].History);
    }

    [Fact]
    public async Task A_slow_turn_holds_up_its_own_conversation_only()
    {
        var open = new TaskCompletionSource();
        _house.Before = (question, cancellation) => question == "langsam" ? open.Task.WaitAsync(cancellation) : Task.CompletedTask;
        var conversations = _house.Open();
        var slow = conversations.AskAsync(new("langsam") { Conversation = "a" }, Cancellation);
        var behind = conversations.AskAsync(new("danach") { Conversation = "a" }, Cancellation);
        await conversations.AskAsync(new("schnell") { Conversation = "b" }, Cancellation);
        await conversations.AskAsync(new("fremd") { Conversation = "a", Owner = "other" }, Cancellation);

        Assert.False(behind.IsCompleted);
        open.SetResult();
        Assert.Equal(1, (await slow).Turn);
        Assert.Equal(2, (await behind).Turn);
    }

    [Fact]
    public async Task A_cancelled_turn_is_not_kept_and_those_waiting_behind_it_still_run_in_order()
    {
        var open = new TaskCompletionSource();
        _house.Before = (question, cancellation) => question == "langsam" ? open.Task.WaitAsync(cancellation) : Task.CompletedTask;
        var conversations = _house.Open();
        using var stop = new CancellationTokenSource();
        var slow = conversations.AskAsync(new("langsam") { Conversation = "a" }, Cancellation);
        var left = conversations.AskAsync(new("verworfen") { Conversation = "a" }, stop.Token);
        var last = conversations.AskAsync(new("letzte") { Conversation = "a" }, Cancellation);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);

        Assert.False(last.IsCompleted);
        open.SetResult();
        await slow;
        Assert.Equal(2, (await last).Turn);
        Assert.Equal(["langsam", "letzte"], (await conversations.TurnsAsync("console", "a", Cancellation)).Select(t => t.Question));
    }

    [Fact]
    public async Task A_turn_cancelled_while_it_answers_leaves_no_conversation_behind()
    {
        using var stop = new CancellationTokenSource();
        _house.Before = (_, _) => stop.CancelAsync();
        var conversations = _house.Open();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => conversations.AskAsync(new("Wer?"), stop.Token));
        Assert.Empty(await conversations.ListAsync("console", cancellation: Cancellation));
    }

    [Fact]
    public async Task A_failed_turn_is_not_kept_and_the_next_one_is_answered()
    {
        _house.Before = (question, _) => question == "kaputt" ? throw new InvalidOperationException("model down") : Task.CompletedTask;
        var conversations = _house.Open();

        await Assert.ThrowsAsync<InvalidOperationException>(() => conversations.AskAsync(new("kaputt") { Conversation = "a" }, Cancellation));
        Assert.Equal(1, (await conversations.AskAsync(new("heil") { Conversation = "a" }, Cancellation)).Turn);
    }

    [Fact]
    public async Task A_listener_who_walks_away_leaves_nothing_behind_and_blocks_nobody()
    {
        var conversations = _house.Open();
        await foreach (var _ in conversations.StreamAsync(new("halb gehört") { Conversation = "a" }, Cancellation))
        {
            break;
        }

        Assert.Equal(1, (await conversations.AskAsync(new("ganz") { Conversation = "a" }, Cancellation)).Turn);
    }

    [Fact]
    public async Task The_stream_gives_text_and_citations_as_they_come_and_the_turn_is_stored_before_the_end_is_told()
    {
        var conversations = _house.Open();
        var parts = new List<ReplyPart>();
        await foreach (var part in conversations.StreamAsync(new("Wer?") { Conversation = "a" }, Cancellation))
        {
            parts.Add(part);
            Assert.Equal(part is DonePart ? 1 : 0, (await conversations.TurnsAsync("console", "a", Cancellation)).Count);
        }

        Assert.Collection(parts,
            p => Assert.Equal(new TextPart("Antwort "), p),
            p => Assert.IsType<CitationPart>(p),
            p => Assert.Equal(new TextPart("auf Wer?"), p),
            p => Assert.Equal(("a", 1), (Assert.IsType<DonePart>(p).Reply.Conversation, ((DonePart)p).Reply.Turn)));
    }

    [Fact]
    public async Task What_is_not_to_be_kept_uses_the_history_but_stores_nothing()
    {
        var conversations = _house.Open();
        await conversations.AskAsync(new("eins") { Conversation = "a" }, Cancellation);
        var loose = await conversations.AskAsync(new("zwei") { Conversation = "a", Keep = false }, Cancellation);
        var single = await conversations.AskAsync(new("drei") { Keep = false, History = ["vorher"] }, Cancellation);

        Assert.Equal(["eins"], _house.Asked[1].History);
        Assert.Equal(["vorher"], _house.Asked[2].History);
        Assert.Equal((0, 0, ""), (loose.Turn, single.Turn, single.Conversation));
        Assert.Single(await conversations.TurnsAsync("console", "a", Cancellation));
        Assert.Single(await conversations.ListAsync("console", cancellation: Cancellation));
    }

    [Fact]
    public async Task A_conversation_deleted_while_it_answers_stays_deleted()
    {
        var conversations = _house.Open();
        await conversations.AskAsync(new("eins") { Conversation = "a" }, Cancellation);
        _house.Before = async (_, cancellation) => Assert.True(await conversations.DeleteAsync("console", "a", cancellation));
        var reply = await conversations.AskAsync(new("zwei") { Conversation = "a" }, Cancellation);

        Assert.Equal(0, reply.Turn);
        Assert.Empty(await conversations.ListAsync("console", cancellation: Cancellation));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("a b")]
    [InlineData("x'; DROP TABLE turns; --")]
    [InlineData("")]
    public async Task An_id_that_cannot_be_one_starts_a_new_conversation(string id)
    {
        var reply = await _house.Open().AskAsync(new("Wer?") { Conversation = id }, Cancellation);

        Assert.NotEqual(id, reply.Conversation);
        Assert.Equal(1, reply.Turn);
    }

    [Fact]
    public async Task New_ids_sort_by_age_and_do_not_repeat()
    {
        var conversations = _house.Open();
        var ids = new List<string>();
        for (var i = 0; i < 50; i++)
        {
            ids.Add((await conversations.AskAsync(new("Wer?"), Cancellation)).Conversation);
            ((FakeTimeProvider)_house.Clock).Advance(TimeSpan.FromMilliseconds(1));
        }

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.Equal(50, ids.Select(id => id[10..]).Distinct().Count());
    }
}
