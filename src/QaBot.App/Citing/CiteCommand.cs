using System.CommandLine;
using QaBot.App.Commands;
using QaBot.App.Rendering;
using QaBot.Citations;

namespace QaBot.App.Citing;

/// <summary>Where a citation comes from, and whether it still stands.</summary>
internal sealed class CiteCommand : QaBotCommand
{
    private const string Json = "json";
    private readonly Argument<string[]> _id;
    private readonly Option<string?> _format;
    private readonly Option<bool> _json;

    /// <summary>Makes the command with descriptions in the user's language.</summary>
    public CiteCommand(string language)
        : this(CitingTexts.For(language), CommandTexts.For(language))
    {
    }

    private CiteCommand(CitingTexts texts, CommandTexts common)
        : base("cite", texts.Cite)
    {
        _id = new(common.Names.Id) { Description = texts.CiteId, Arity = ArgumentArity.OneOrMore };
        _format = new("--format", "-f") { Description = texts.CiteFormat };
        _format.AcceptOnlyFromAmong([.. CitationExport.Formats.Keys, Json]);
        _json = new("--json") { Description = common.JsonOption };
        Arguments.Add(_id);
        Options.Add(_format);
        Options.Add(_json);
    }

    /// <inheritdoc/>
    public override async Task<int> RunAsync(Invocation run, ParseResult parsed, CancellationToken cancellation)
    {
        // The id may be typed with spaces, as it is read out.
        var id = string.Join(' ', parsed.GetValue(_id)!);
        await run.PrepareIndexAsync(cancellation);
        if (run.Get<CitationLookup>().Find(id, Access.All) is not { } verdict)
        {
            throw new CommandException(CitingTexts.For(run.Language).UnknownId(id), ExitCode.UnknownCitation);
        }

        var format = parsed.GetValue(_format);
        if (parsed.GetValue(_json) || string.Equals(format, Json, StringComparison.OrdinalIgnoreCase))
        {
            await run.Streams.Out.WriteLineAsync(CitationJson.Write(verdict));
        }
        else if (format is null)
        {
            new VerdictView(run.Out, run.Language, run.Settings.PublicAddress).Write(verdict);
        }
        else
        {
            var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
            var text = CitationExport.Write([CitedSource.From(verdict, today)], CitationExport.Formats[format], run.Language);
            await run.Streams.Out.WriteAsync(run.Out.Traits.HasControl ? SafeText.Of(text) : text);
        }

        return ExitCode.Ok;
    }
}
