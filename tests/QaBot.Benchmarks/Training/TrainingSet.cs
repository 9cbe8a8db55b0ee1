using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QaBot.Evaluation;
using QaBot.Indexing;
using QaBot.Retrieval;

namespace QaBot.Benchmarks.Training;

/// <summary>A folder with questions.jsonl and documents, indexed once for all that is measured on it.</summary>
internal sealed class TrainingSet : IDisposable
{
    private const int Candidates = 40;
    private const int Sentences = 60;

    private static readonly string[] Places = ["documents", "../../../documents"];

    private readonly string _index = Directory.CreateTempSubdirectory("qabot-train-").FullName;
    private readonly string _documents;

    /// <param name="folder">The folder; its documents may also lie in a folder "documents" above it.</param>
    public TrainingSet(string folder)
    {
        Name = new DirectoryInfo(folder).Name;
        Questions = QuestionSet.Load(Path.Combine(folder, "questions.jsonl"));
        _documents = Places.Select(d => Path.GetFullPath(Path.Combine(folder, d))).First(Directory.Exists);
    }

    /// <summary>The folder's name.</summary>
    public string Name { get; }

    /// <summary>Its questions.</summary>
    public QuestionSet Questions { get; }

    /// <summary>The engine over the set's documents, with settings or weights of its own.</summary>
    public async Task<ServiceProvider> EngineAsync(IReadOnlyDictionary<string, string?>? settings = null, RankingModel? model = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Documents:Folder"] = _documents, ["Indexing:Folder"] = _index, ["Conversations:CachedAnswers"] = "0" })
            .AddInMemoryCollection(settings ?? new Dictionary<string, string?>()).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddQaBot(configuration);
        if (model is not null)
        {
            services.AddSingleton(model);
        }

        var engine = services.BuildServiceProvider();
        await engine.GetRequiredService<IndexFreshness>().EnsureFreshAsync();
        return engine;
    }

    /// <summary>The answerable questions with the features of their best sentences.</summary>
    public async Task<List<RankingExample>> ExamplesAsync(double weight)
    {
        await using var engine = await EngineAsync();
        var retriever = engine.GetRequiredService<LexicalRetriever>();
        return [.. Questions.Questions.Where(q => q is { Answerable: true, Answers: not null }).Select(q => Example(q, retriever, weight)).Where(e => e.Features.Length > 0)];
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_index, recursive: true);

    private RankingExample Example(SetQuestion question, LexicalRetriever retriever, double weight)
    {
        var reading = retriever.Read(new Question(question.Question) { History = question.History }, Candidates);
        var sentences = reading.Sentences.Take(Sentences).ToList();
        string[] gold = [.. question.Answers!.Select(ComparedText.Of)];
        return new($"{Name}/{question.Document}", [.. sentences.Select(s => s.Features)], [.. sentences.Select(s => IsRight(s, question, gold))], weight);
    }

    private static bool IsRight(ScoredSentence sentence, SetQuestion question, string[] gold)
    {
        var lines = sentence.Sentence.Sentence.Lines;
        var text = ComparedText.Of(sentence.Sentence.Text);
        return sentence.Candidate.Passage.Passage.Document == question.Document
            && (question.Lines is null || question.Lines.Any(l => l >= lines.First && l <= lines.Last))
            && gold.Any(g => text.Contains(g, StringComparison.Ordinal));
    }
}
