using System.CommandLine;
using QaBot.App.Commands;

namespace QaBot.App.Mcp;

/// <summary>Speaks the Model Context Protocol over standard input and output, on which nothing else is written.</summary>
internal sealed class McpCommand(string language, EngineSetup setup) : QaBotCommand("mcp", McpTexts.For(language).Mcp)
{
    /// <inheritdoc/>
    public override async Task<int> RunAsync(Invocation run, ParseResult parsed, CancellationToken cancellation)
    {
        var settings = run.Settings.Configuration;
        if (!Directory.Exists(run.Settings.Folders.Documents))
        {
            throw new CommandException(run.Texts.NoDocumentsFolder(run.Settings.Folders.Documents), ExitCode.Usage);
        }

        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Configuration.AddConfiguration(settings);
        builder.Logging.SetMinimumLevel(run.IsVerbose ? LogLevel.Debug : LogLevel.Warning).AddProvider(new NoteLog(run.Error, run.IsVerbose));
        setup(builder.Services, settings);
        builder.Services.AddMcpOverStandardInput();
        using var host = builder.Build();
        await host.RunAsync(cancellation);
        return ExitCode.Ok;
    }
}
