using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using QaBot.App.ChatPlatforms;
using QaBot.Conversations;

namespace QaBot.Tests.ChatPlatforms;

public sealed class QuestionQueueTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_accepted_and_not_completed_is_there_after_a_kill()
    {
        var killed = Open();
        killed.Offer(Question("eins"), "k1");
        killed.Offer(Question("zwei", thread: "t2"), "k2");
        killed.Complete(Take(killed));

        var next = Open();

        Assert.Equal("zwei", Take(next).Text);
        Assert.Equal(1, next.Count);
        Assert.Equal(Acceptance.Duplicate, next.Offer(Question("eins"), "k1"));
    }

    [Fact]
    public void A_duplicate_by_one_of_its_keys_writes_none_of_the_others()
    {
        var queue = Open();
        queue.Offer(Question("eins"), "a");

        Assert.Equal(Acceptance.Duplicate, queue.Offer(Question("eins"), "b", "a"));
        Assert.Equal(Acceptance.Accepted, queue.Offer(Question("anders"), "b"));
    }

    [Fact]
    public void The_next_question_of_a_thread_waits_for_the_one_before()
    {
        var queue = Open();
        queue.Offer(Question("eins"), "k1");
        queue.Offer(Question("zwei"), "k2");
        var first = Take(queue);

        Assert.False(queue.Ready.TryRead(out _));
        queue.Complete(first);

        Assert.Equal("zwei", Take(queue).Text);
    }

    [Fact]
    public void When_even_the_notices_have_no_room_nothing_is_kept_and_it_can_come_again()
    {
        var queue = Open(new() { QueueLength = 1 });
        queue.Offer(Question("erste"), "k0");
        for (var i = 1; i <= 100; i++)
        {
            Assert.Equal(Acceptance.Full, queue.Offer(Question($"Frage {i}"), $"k{i}"));
        }

        Assert.Equal(Acceptance.Overflow, queue.Offer(Question("zu viel"), "k101"));
        queue.Complete(Take(queue));

        Assert.Equal(Acceptance.Accepted, queue.Offer(Question("zu viel"), "k101"));
    }

    [Fact]
    public void Old_events_threads_and_answers_are_forgotten()
    {
        var store = Store();
        var (ledger, threads, sent) = (new EventLedger(store, _clock), new EngagedThreads(store, _clock), new SentAnswers(store, _clock));
        ledger.TryAdd("old");
        threads.Keep("t", "c");
        sent.Keep("t", "m", new("o", "c", 1));
        _clock.Advance(TimeSpan.FromDays(2));
        ledger.TryAdd("new");

        ledger.Prune(TimeSpan.FromDays(1), TimeSpan.FromDays(1));

        Assert.True(ledger.TryAdd("old"));
        Assert.False(ledger.TryAdd("new"));
        Assert.False(threads.Contains("t"));
        Assert.Null(sent.Find("t", "m"));
    }

    private static ChatQuestion Question(string text, string thread = "t1") => new("slack", thread, "anna", text);

    private static ChatQuestion Take(QuestionQueue queue)
    {
        Assert.True(queue.Ready.TryRead(out var question));
        return question;
    }

    private ChatStore Store() => new(Path.Combine(_folder.Path, "qabot.db"), _clock, NullLogger<SharedDatabase>.Instance);

    private QuestionQueue Open(ChatPlatformsOptions? options = null) =>
        new(new QuestionStore(Store(), _clock), Options.Create(options ?? new()));
}
