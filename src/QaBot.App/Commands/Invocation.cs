using System.CommandLine;
using Microsoft.Extensions.Options;
using QaBot.App.Configuration;
using QaBot.App.Rendering;

namespace QaBot.App.Commands;

/// <summary>Registers the engine; tests put fakes in its place.</summary>
internal delegate void EngineSetup(IServiceCollection services, IConfiguration configuration);

/// <summary>One run of one command: its settings, its streams, and the engine once it is needed.</summary>
internal sealed class Invocation : IAsyncDisposable
{
    private readonly EngineSetup _setup;
    private ServiceProvider? _services;

    /// <summary>Loads the settings of a run.</summary>
    public Invocation(ParseResult parsed, GlobalOptions options, Streams streams, EngineSetup setup, string language)
    {
        _setup = setup;
        Streams = streams;
        Language = language;
        IsVerbose = parsed.GetValue(options.Verbose);
        Texts = CommandTexts.For(language);
        Rendering = RenderingTexts.For(language);
        Out = new(streams.Out, streams.OutTraits, streams.Asides);
        Error = new(streams.Error, streams.ErrorTraits, streams.Asides);
        Settings = Settings.Load(parsed.GetValue(options.Documents), parsed.GetValue(options.Index));
    }

    /// <summary>The streams of the run.</summary>
    public Streams Streams { get; }

    /// <summary>Where answers go for people to read.</summary>
    public Terminal Out { get; }

    /// <summary>Where notes and progress go.</summary>
    public Terminal Error { get; }

    /// <summary>The language of QaBot's own words, "de" or "en".</summary>
    public string Language { get; }

    /// <summary>Whether the log is shown.</summary>
    public bool IsVerbose { get; }

    /// <summary>The words of the commands.</summary>
    public CommandTexts Texts { get; }

    /// <summary>The words around answers.</summary>
    public RenderingTexts Rendering { get; }

    /// <summary>The settings.</summary>
    public Settings Settings { get; }

    /// <summary>The engine, built and its settings validated at the first use; no hosted service runs.</summary>
    /// <exception cref="CommandException">There is no documents folder.</exception>
    /// <exception cref="OptionsValidationException">A setting is out of its range.</exception>
    public IServiceProvider Services => _services ??= Build();

    /// <summary>A service of the engine.</summary>
    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    /// <summary>The error for a file that was named and cannot be read.</summary>
    public CommandException CannotRead(string file, Exception why) =>
        new(why is FileNotFoundException or DirectoryNotFoundException ? Texts.NoSuchPath(file) : Texts.CannotRead(file, why.Message), ExitCode.Usage);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }

        await Streams.Out.FlushAsync();
        await Streams.Error.FlushAsync();
    }

    private ServiceProvider Build()
    {
        if (!Directory.Exists(Settings.Folders.Documents))
        {
            throw new CommandException(Texts.NoDocumentsFolder(Settings.Folders.Documents), ExitCode.Usage);
        }

        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(Settings.Configuration);
        services.AddLogging(logging => logging
            .SetMinimumLevel(IsVerbose ? LogLevel.Debug : LogLevel.Warning)
            .AddFilter("QaBot.Indexing", IsVerbose ? LogLevel.Debug : LogLevel.Critical) // its reports say it in the user's language
            .AddProvider(new NoteLog(Error, IsVerbose)));
        _setup(services, Settings.Configuration);
        var provider = services.BuildServiceProvider();
        provider.GetService<IStartupValidator>()?.Validate();
        return provider;
    }
}
