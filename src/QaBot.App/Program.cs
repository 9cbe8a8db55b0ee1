using QaBot.App.Callers;
using QaBot.App.Chat;
using QaBot.App.Citing;
using QaBot.App.Commands;
using QaBot.App.Diagnosis;
using QaBot.App.Mcp;
using QaBot.App.Measuring;
using QaBot.App.Serving;

namespace QaBot.App;

/// <summary>The program: what it can do, one line a command.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        ShortRun.Prepare(args);
        var language = UiLanguage.Of(args);
        UiLanguage.Use(language);
        return await Create(language, Streams.OfProcess(), static (services, configuration) => services.AddQaBot(configuration)).RunAsync(args);
    }

    /// <summary>The command line with all its commands.</summary>
    /// <param name="language">The language of help and errors, "de" or "en".</param>
    /// <param name="streams">Where the run reads and writes.</param>
    /// <param name="setup">Registers the engine.</param>
    internal static CommandLine Create(string language, Streams streams, EngineSetup setup)
    {
        var texts = CommandTexts.For(language);
        return new(
            language,
            streams,
            setup,
            [
                new ChatCommand(texts),
                new AskCommand(texts),
                new SearchCommand(texts),
                new CiteCommand(language),
                new QuoteCommand(language),
                new IndexCommand(texts),
                new EvalCommand(language),
                new GapsCommand(language),
                new DoctorCommand(language),
                new ServeCommand(language, setup),
                new McpCommand(language, setup),
                new KeysCommand(language),
            ]);
    }
}
