using System.CommandLine;
using System.CommandLine.Help;
using System.Runtime.InteropServices;
using QaBot.App.Configuration;
using QaBot.App.Rendering;

namespace QaBot.App.Commands;

/// <summary>The command line: parses it, runs the command, and turns every error into one line and an exit code.</summary>
internal sealed class CommandLine
{
    private readonly string _language;
    private readonly Streams _streams;
    private readonly EngineSetup _setup;
    private readonly CommandTexts _texts;
    private readonly GlobalOptions _options;
    private readonly RootCommand _root;
    private readonly QaBotCommand _first;

    /// <summary>Puts the commands together.</summary>
    /// <param name="language">The language of help and errors, "de" or "en".</param>
    /// <param name="streams">Where the run reads and writes.</param>
    /// <param name="setup">Registers the engine.</param>
    /// <param name="commands">The commands; the first runs when none is named.</param>
    public CommandLine(string language, Streams streams, EngineSetup setup, IReadOnlyList<QaBotCommand> commands)
    {
        (_language, _streams, _setup, _texts) = (language, streams, setup, CommandTexts.For(language));
        _options = new(_texts);
        _root = new(_texts.Program);
        _first = commands[0];
        foreach (var option in _options.All)
        {
            _root.Options.Add(option);
        }

        foreach (var help in _root.Options.OfType<HelpOption>())
        {
            help.Description = _texts.Help;
            help.Action = new HelpText((HelpAction)help.Action!, _texts.HelpWords);
        }

        foreach (var command in commands)
        {
            command.SetAction((parsed, cancellation) => RunAsync(command, parsed, cancellation));
            _root.Subcommands.Add(command);
        }

        foreach (var option in _first.Options)
        {
            _root.Options.Add(option);
        }

        _root.SetAction((parsed, cancellation) => RunAsync(_first, parsed, cancellation));
    }

    /// <summary>Runs what <paramref name="args"/> say.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellation = default)
    {
        // A question may begin with "@": it names no response file.
        var parsed = _root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpText)
        {
            Fail($"{parsed.Errors[0].Message} {_texts.SeeHelp(parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ")}");
            return ExitCode.Usage;
        }

        if (Mistyped(args, parsed) is { } option)
        {
            Fail($"{_texts.NoSuchOption(option)} {_texts.SeeHelp(parsed.CommandResult.Command.Name + " ")}");
            return ExitCode.Usage;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var leave = new CancellationTokenSource();
        var patience = (parsed.CommandResult.Command as QaBotCommand ?? _first).StopsWithin;
        var signalled = 0;
        void Stop(PosixSignalContext signal)
        {
            // The second Ctrl+C ends the process at once, whatever it is doing.
            signal.Cancel = signalled == 0;
            signalled = signal.Signal == PosixSignal.SIGTERM ? ExitCode.Terminated : ExitCode.Interrupted;
            leave.CancelAfter(patience);
            stop.Cancel();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var running = Task.Run(
            () => parsed.InvokeAsync(
                new() { Output = _streams.Out, Error = _streams.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
                stop.Token),
            CancellationToken.None);

        if (await Task.WhenAny(running, Task.Delay(Timeout.Infinite, leave.Token)) != running)
        {
            // What computes and never looks up is left behind.
            _streams.Asides.SayAll();
            return signalled;
        }

        var code = await running;
        _streams.Asides.SayAll();
        await _streams.Out.FlushAsync(CancellationToken.None);
        await _streams.Error.FlushAsync(CancellationToken.None);
        return code == ExitCode.Interrupted && signalled != 0 ? signalled : code;
    }

    // An unknown option would become a word of the question; one that is meant as a word stands behind "--".
    private static string? Mistyped(IReadOnlyList<string> args, ParseResult parsed) => args.Contains("--") ? null
        : parsed.CommandResult.Tokens.Select(static token => token.Value)
            .FirstOrDefault(static word => word.StartsWith("--", StringComparison.Ordinal) && word.Length > 2 && !word.Any(char.IsWhiteSpace));

    private async Task<int> RunAsync(QaBotCommand command, ParseResult parsed, CancellationToken cancellation)
    {
        var isVerbose = parsed.GetValue(_options.Verbose);
        try
        {
            await using var run = new Invocation(parsed, _options, _streams, _setup, _language);
            return await command.RunAsync(run, parsed, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCode.Interrupted;
        }
        catch (CommandException e)
        {
            Fail(e.Message, isVerbose ? e : null);
            return e.ExitCode;
        }
        catch (Exception e) when (SettingsProblem.Describe(e, SettingsTexts.For(_language)) is { } problem)
        {
            Fail(_texts.WrongSetting(problem), isVerbose ? e : null);
            return ExitCode.Usage;
        }
        catch (Exception e)
        {
            Fail(isVerbose ? e.Message : $"{e.Message} {_texts.TryVerbose}", isVerbose ? e : null);
            return ExitCode.Error;
        }
    }

    private void Fail(string message, Exception? exception = null)
    {
        var terminal = new Terminal(_streams.Error, _streams.ErrorTraits);
        terminal.Line(SafeText.Line(message), Ink.Bad);
        if (exception is not null)
        {
            terminal.Line(exception.ToString(), Ink.Faint);
        }
    }
}
