using System.CommandLine;
using QaBot.App.Commands;
using QaBot.App.Rendering;

namespace QaBot.App.Serving;

/// <summary>Serves people and programs until it is stopped.</summary>
internal sealed class ServeCommand : QaBotCommand
{
    private const string CachedAnswers = "1000";
    private readonly EngineSetup _setup;
    private readonly Option<string?> _urls;

    /// <summary>Makes the command with descriptions in the user's language.</summary>
    /// <param name="language">The language of help, "de" or "en".</param>
    /// <param name="setup">Registers the engine.</param>
    public ServeCommand(string language, EngineSetup setup)
        : base("serve", ServingTexts.For(language).Serve)
    {
        _setup = setup;
        _urls = new("--urls", "-u") { Description = ServingTexts.For(language).Urls, HelpName = "URL" };
        Options.Add(_urls);
    }

    /// <inheritdoc/>
    /// <remarks>The server sets its own limit, <see cref="ServingOptions.StopSeconds"/>.</remarks>
    public override TimeSpan StopsWithin => Timeout.InfiniteTimeSpan;

    /// <inheritdoc/>
    public override async Task<int> RunAsync(Invocation run, ParseResult parsed, CancellationToken cancellation)
    {
        var texts = ServingTexts.For(run.Language);
        var settings = run.Settings.Configuration;
        if (!Directory.Exists(run.Settings.Folders.Documents))
        {
            throw new CommandException(run.Texts.NoDocumentsFolder(run.Settings.Folders.Documents), ExitCode.Usage);
        }

        if (parsed.GetValue(_urls) is { Length: > 0 } urls)
        {
            settings["urls"] = urls;
        }

        settings[$"{ServingOptions.Section}:{nameof(ServingOptions.Language)}"] ??= run.Language;
        settings["Conversations:CachedAnswers"] ??= CachedAnswers;
        await using var app = WebHost.Build(settings, services => _setup(services, settings));
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException)
        {
            throw new CommandException(texts.CannotListen(string.Join(';', app.Urls), e.Message), ExitCode.Usage);
        }

        run.Out.Line(texts.Serving(string.Join(", ", app.Urls)), Ink.Good);
        run.Out.Flush();
        await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        run.Error.Line(texts.Stopping, Ink.Faint);
        run.Error.Flush();
        await app.StopAsync(CancellationToken.None);
        return ExitCode.Ok;
    }
}
