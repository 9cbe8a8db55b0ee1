using System.CommandLine;
using System.Globalization;
using QaBot.App.Commands;
using QaBot.App.Rendering;

namespace QaBot.App.Callers;

/// <summary>Makes, lists and revokes API keys.</summary>
internal sealed class KeysCommand : QaBotCommand
{
    private const string RootFiles = ".";
    private readonly CallerTexts _texts;
    private readonly Argument<string> _action;
    private readonly Argument<string?> _name;
    private readonly Option<string> _scopes;
    private readonly Option<string?> _collections;
    private readonly Option<int?> _perMinute;
    private readonly Option<bool> _speaks;

    /// <summary>Makes the command with descriptions in the user's language.</summary>
    public KeysCommand(string language)
        : base("keys", CallerTexts.For(language).Keys)
    {
        _texts = CallerTexts.For(language);
        var names = CommandTexts.For(language).Names;
        _action = new(names.Action) { Description = _texts.Action, DefaultValueFactory = static _ => "list" };
        _action.AcceptOnlyFromAmong("create", "list", "revoke");
        _name = new("NAME") { Description = _texts.KeyName, Arity = ArgumentArity.ZeroOrOne };
        _scopes = new("--scopes", "-s") { Description = _texts.ScopesOption, HelpName = names.Rights, DefaultValueFactory = static _ => "ask,read" };
        _collections = new("--collections", "-c") { Description = _texts.CollectionsOption, HelpName = names.Folder };
        _perMinute = new("--per-minute") { Description = _texts.PerMinuteOption, HelpName = names.Number };
        _speaks = new("--speaks-for-others") { Description = _texts.SpeaksOption };
        Arguments.Add(_action);
        Arguments.Add(_name);
        Options.Add(_scopes);
        Options.Add(_collections);
        Options.Add(_perMinute);
        Options.Add(_speaks);
    }

    /// <inheritdoc/>
    public override Task<int> RunAsync(Invocation run, ParseResult parsed, CancellationToken cancellation)
    {
        var store = new ApiKeyStore(CallerServices.DatabaseOf(run.Settings.Configuration), TimeProvider.System);
        var name = parsed.GetValue(_name)?.Trim();
        switch (parsed.GetValue(_action))
        {
            case "create":
                Create(run, store, name is { Length: > 0 and <= 100 } ? name : throw new CommandException(_texts.NameMissing, ExitCode.Usage), parsed);
                break;
            case "revoke":
                var count = name is { Length: > 0 } ? store.Revoke(name) : 0;
                run.Out.Line(count > 0 ? _texts.Revoked(count) : throw new CommandException(_texts.NoSuchKey(name ?? ""), ExitCode.Usage));
                break;
            default:
                List(run, store.List());
                break;
        }

        return Task.FromResult(ExitCode.Ok);
    }

    private void Create(Invocation run, ApiKeyStore store, string name, ParseResult parsed)
    {
        var wanted = new ApiKey("", name, ScopesOf(parsed.GetValue(_scopes)!), default)
        {
            Collections = parsed.GetValue(_collections) is { } collections ? [.. Split(collections).Select(static name => name == RootFiles ? "" : name)] : null,
            PerMinute = parsed.GetValue(_perMinute) is > 0 and var perMinute ? perMinute : null,
            SpeaksForOthers = parsed.GetValue(_speaks),
        };
        var (_, text) = store.Create(wanted);
        run.Error.Line(_texts.Created(SafeText.Line(name)));
        run.Error.Flush();
        run.Out.Line(text);
    }

    private Scopes ScopesOf(string names) => Split(names).Aggregate(Scopes.None, (all, name) => all | (name switch
    {
        "ask" => Scopes.Ask,
        "read" => Scopes.Read,
        "admin" => Scopes.Admin,
        _ => throw new CommandException(_texts.WrongScope(name), ExitCode.Usage),
    }));

    private void List(Invocation run, IReadOnlyList<ApiKey> keys)
    {
        if (keys.Count == 0)
        {
            run.Out.Line(_texts.NoKeys);
        }

        foreach (var key in keys)
        {
            var scopes = key.Scopes.ToString().ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal);
            var readable = key.Collections is { } collections ? string.Join(',', collections.Select(static name => name.Length == 0 ? RootFiles : name)) : _texts.Everything;
            var end = key.Revoked is { } day ? $"  {_texts.RevokedAt} {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";
            run.Out.Line(SafeText.Line($"{key.Id}  {key.Created.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}  {key.Name}  {scopes}  {readable}{end}"), end.Length > 0 ? Ink.Faint : Ink.Plain);
        }
    }

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
