using System.CommandLine;
using QaBot.App.Commands;
using QaBot.Citations;

namespace QaBot.App.Citing;

/// <summary>Whether a quotation, or every quotation of a file, stands in the documents.</summary>
internal sealed class QuoteCommand : QaBotCommand
{
    private readonly Argument<string[]> _text;
    private readonly Option<string?> _file;
    private readonly Option<bool> _json;

    /// <summary>Makes the command with descriptions in the user's language.</summary>
    public QuoteCommand(string language)
        : this(CitingTexts.For(language), CommandTexts.For(language))
    {
    }

    private QuoteCommand(CitingTexts texts, CommandTexts common)
        : base("quote", texts.Quote)
    {
        _text = new(common.Names.Quotation) { Description = texts.QuoteText, Arity = ArgumentArity.ZeroOrMore };
        _file = new("--file") { Description = texts.QuoteFile, HelpName = common.Names.File };
        _json = new("--json") { Description = common.JsonOption };
        Arguments.Add(_text);
        Options.Add(_file);
        Options.Add(_json);
    }

    /// <inheritdoc/>
    public override async Task<int> RunAsync(Invocation run, ParseResult parsed, CancellationToken cancellation)
    {
        var texts = CitingTexts.For(run.Language);
        var text = string.Join(' ', parsed.GetValue(_text) ?? []).Trim();
        var file = parsed.GetValue(_file);
        if ((text.Length == 0) == (file is null))
        {
            throw new CommandException(texts.QuoteOrFile, ExitCode.Usage);
        }

        if (file is not null)
        {
            return await CheckFileAsync(run, file, parsed.GetValue(_json), cancellation);
        }

        await run.PrepareIndexAsync(cancellation);
        var verdict = run.Get<QuotationCheck>().Check(text, Access.All);
        if (parsed.GetValue(_json))
        {
            await run.Streams.Out.WriteLineAsync(CitationJson.Write(verdict));
        }
        else
        {
            new QuotationView(run.Out, run.Language).Write(verdict);
        }

        return verdict.Status == QuotationStatus.NotFound ? ExitCode.Refused : ExitCode.Ok;
    }

    private static async Task<int> CheckFileAsync(Invocation run, string file, bool json, CancellationToken cancellation)
    {
        byte[] bytes;
        try
        {
            bytes = await File.ReadAllBytesAsync(file, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw run.CannotRead(file, e);
        }

        await run.PrepareIndexAsync(cancellation);
        var report = run.Get<QuotationFile>().Check(Path.GetFileName(file), bytes, Access.All, cancellation);
        if (report.Unreadable is { } unreadable)
        {
            throw new CommandException(run.Texts.CannotRead(file, QaBot.Indexing.IndexingTexts.For(run.Language).Describe(unreadable.Reason)));
        }

        if (json)
        {
            await run.Streams.Out.WriteLineAsync(CitationJson.Write(report.Quotations));
        }
        else
        {
            new QuotationView(run.Out, run.Language).Write(report);
        }

        return report.Count(QuotationStatus.NotFound) > 0 ? ExitCode.Refused : ExitCode.Ok;
    }
}
