using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QaBot.Citations;
using QaBot.Documents;
using QaBot.Indexing;
using QaBot.Retrieval.Dense;

namespace QaBot.Tests.App;

/// <summary>Real documents and a real index, with answers the test decides on.</summary>
internal sealed class FakeEngine : IConversations, IRetriever
{
    public List<AskRequest> Asked { get; } = [];

    public Func<AskRequest, Answer> Answer { get; set; } = static request => new NoAnswer("Dazu steht nichts in den Dokumenten.", NoAnswerReason.NotFound);

    public IReadOnlyList<Hit> Hits { get; set; } = [];

    public void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddDocuments(configuration);
        services.AddSingleton<QaBot.Language.Lexicon>();
        services.AddIndexing(configuration);
        services.AddCitations(configuration);
        services.AddDense(configuration);
        services.AddSingleton<IConversations>(this);
        services.AddSingleton<IRetriever>(this);
    }

    public Task<Reply> AskAsync(AskRequest request, CancellationToken cancellation = default)
    {
        lock (Asked)
        {
            Asked.Add(request);
        }

        return Task.FromResult(new Reply(request.Question, Answer(request), Hits, TimeSpan.FromMilliseconds(1)) { Conversation = "g1", Turn = 1 });
    }

    public async IAsyncEnumerable<ReplyPart> StreamAsync(
        AskRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var reply = await AskAsync(request, cancellation);
        foreach (var piece in reply.Answer.Text.Chunk(3))
        {
            yield return new TextPart(new string(piece));
        }

        yield return new DonePart(reply);
    }

    public ValueTask<IReadOnlyList<Hit>> RetrieveAsync(Question question, int top, CancellationToken cancellation = default) =>
        ValueTask.FromResult<IReadOnlyList<Hit>>([.. Hits.Take(top)]);

    public Task<IReadOnlyList<Conversation>> ListAsync(string owner, int skip = 0, int take = 50, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<Conversation>>([]);

    public Task<IReadOnlyList<Turn>> TurnsAsync(string owner, string conversation, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<Turn>>([.. Asked.Select((request, i) => new Turn(i + 1, request.Question, Answer(request), DateTimeOffset.UnixEpoch))]);

    public Task<bool> RenameAsync(string owner, string conversation, string title, CancellationToken cancellation = default) => Task.FromResult(false);

    public Task<bool> DeleteAsync(string owner, string conversation, CancellationToken cancellation = default) => Task.FromResult(false);

    public Task<bool> RateAsync(string owner, string conversation, int turn, Feedback feedback, CancellationToken cancellation = default) => Task.FromResult(false);
}
