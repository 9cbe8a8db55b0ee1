using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using QaBot.Conversations;

namespace QaBot.Tests.Conversations;

/// <summary>A folder with a database, and conversations over it that answer by a script.</summary>
internal sealed class ConversationHouse : IDisposable
{
    private readonly bool _ownsFolder;

    public ConversationHouse(string? folder = null)
    {
        _ownsFolder = folder is null;
        Folder = folder ?? Directory.CreateTempSubdirectory("qabot-conversations-").FullName;
    }

    public string Folder { get; }

    public string File => Path.Combine(Folder, "qabot.db");

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public ConversationsOptions Options { get; } = new();

    /// <summary>What was asked, with the history that came along.</summary>
    public List<Question> Asked { get; } = [];

    /// <summary>Waits before the answer to a question comes.</summary>
    public Func<string, CancellationToken, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>What is answered.</summary>
    public Func<string, Answer> Answer { get; set; } = question => new ExtractedAnswer($"Antwort auf {question} [1]", [Cite(1)]);

    /// <summary>A new start of the program over the same folder.</summary>
    public IConversations Open() => new ConversationService(
        Run, OpenStore(), new TurnQueue(), Microsoft.Extensions.Options.Options.Create(Options), Clock, NullLogger<ConversationService>.Instance);

    public ConversationStore OpenStore() => new(
        new SharedDatabase(File, ConversationSchema.Upgrade, Clock, NullLogger<SharedDatabase>.Instance), Microsoft.Extensions.Options.Options.Create(Options), Clock);

    public static Citation Cite(int number) =>
        new(number, $"c{number}", "ordner/bericht „Übersicht“.txt", new(3, 4), new(10, 25), "Größe & <Maß>\n2")
        {
            Title = "Bericht",
            Heading = "Wie groß?",
            Page = 7,
            Locator = "§ 5 Abs. 2",
            ContentHash = "abc",
            Status = CitationStatus.Repaired,
            Url = "https://example.org/#x",
        };

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (_ownsFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private async IAsyncEnumerable<ReplyPart> Run(Question question, string language, [EnumeratorCancellation] CancellationToken cancellation)
    {
        lock (Asked)
        {
            Asked.Add(question);
        }

        yield return new TextPart("Antwort ");
        await Before(question.Text, cancellation);
        yield return new CitationPart(Cite(1));
        yield return new TextPart("auf " + question.Text);
        yield return new DonePart(new Reply(question.Text, Answer(question.Text), [], TimeSpan.FromMilliseconds(3)) { StandaloneQuestion = question.Text + " (allein)", Confidence = 0.5 });
    }
}
