using BenchmarkDotNet.Attributes;
using QaBot.Conversations;

namespace QaBot.Benchmarks;

/// <summary>The steps of an answer over a thousand generated passages.</summary>
[MemoryDiagnoser]
public class StepBenchmarks
{
    private string _folder = "";
    private EngineUnderTest? _engine;
    private string _question = "";
    private string _quotation = "";
    private Reply? _reply;

    [GlobalSetup]
    public async Task Prepare()
    {
        _folder = Directory.CreateTempSubdirectory("qabot-steps-").FullName;
        var corpus = new GeneratedCorpus(1000);
        corpus.Write(Path.Combine(_folder, "documents"));
        _engine = new(Path.Combine(_folder, "documents"), Path.Combine(_folder, "index"));
        await _engine.IndexAsync();
        _question = corpus.Questions(1)[0];
        _quotation = corpus.Quotations(1)[0];
        _reply = await _engine.AskAsync(_question);
    }

    [GlobalCleanup]
    public async Task CleanUp()
    {
        await _engine!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark]
    public Task<Reply> Answer() => _engine!.AskAsync(_question);

    [Benchmark]
    public Task<Reply> AnswerAndKeepTheTurn() => _engine!.Conversations.AskAsync(new(_question));

    [Benchmark]
    public object CheckQuotation() => _engine!.Quotations.Check(_quotation, Access.All);

    [Benchmark]
    public string WriteReplyAsJson() => ReplyJson.Write(_reply!);
}
