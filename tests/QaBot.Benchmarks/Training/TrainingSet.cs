using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using QaBot.Answering;
using QaBot.Evaluation;
using QaBot.Indexing;
using QaBot.Language;
using QaBot.Retrieval;

namespace QaBot.Benchmarks.Training;

/// <summary>A folder with questions.jsonl and documents, indexed once for all that is measured on it.</summary>
internal sealed class TrainingSet : IDisposable
{
    private const int Candidates = 40;
    private const int Sentences = 60;

    private static readonly string[] Places = ["documents", "../../../documents"];

    private readonly string _index = Directory.CreateTempSubdirectory("qabot-train-").FullName;
    /// <param name="folder">The folder; its documents may also lie in a folder "documents" above it.</param>
    public TrainingSet(string folder)
    {
        Name = new DirectoryInfo(folder).Name;
        Questions = QuestionSet.Load(Path.Combine(folder, "questions.jsonl"));
        Documents = DocumentsOf(folder);
    }

    /// <summary>The folder's name.</summary>
    public string Name { get; }

    /// <summary>Its questions.</summary>
    public QuestionSet Questions { get; }

    /// <summary>The folder of its documents.</summary>
    public string Documents { get; }

    /// <summary>Where the documents of a set lie.</summary>
    public static string DocumentsOf(string folder) => Places.Select(d => Path.GetFullPath(Path.Combine(folder, d))).First(Directory.Exists);

    /// <summary>The engine over the set's documents, with settings or weights of its own.</summary>
    public async Task<ServiceProvider> EngineAsync(IReadOnlyDictionary<string, string?>? settings = null, RankingModel? model = null)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Documents:Folder"] = Documents, ["Indexing:Folder"] = _index, ["Conversations:CachedAnswers"] = "0" })
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

    /// <summary>What decides whether questions are answered.</summary>
    /// <param name="name">What the set is called.</param>
    /// <param name="questions">Questions to these documents.</param>
    /// <param name="foreign">Questions to others, which these do not answer.</param>
    public async Task<List<RefusalExample>> RefusalExamplesAsync(string name, IEnumerable<SetQuestion> questions, IEnumerable<string> foreign)
    {
        await using var engine = await EngineAsync();
        var retriever = engine.GetRequiredService<LexicalRetriever>();
        var opposites = engine.GetRequiredService<Opposites>();
        var own = questions.Select(q => (Question: new Question(q.Question) { History = q.History }, q.Answerable, IsForeign: false));
        var result = new List<RefusalExample>();
        foreach (var (question, isAnswered, isForeign) in own.Concat(foreign.Select(f => (new Question(f), false, true))))
        {
            var reading = retriever.Read(question, Candidates);
            if (reading.Sentences.Count > 0 && reading.Words.Count > 0)
            {
                result.Add(new(name, SupportFeatures.Of(reading, new HeldWords(reading), opposites.AreOpposite), isAnswered, isForeign, 1));
            }
        }

        return result;
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
