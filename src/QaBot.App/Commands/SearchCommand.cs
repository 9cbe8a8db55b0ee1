using System.CommandLine;
using QaBot.App.Rendering;

namespace QaBot.App.Commands;

/// <summary>Passages with their scores, and which word matched how.</summary>
internal sealed class SearchCommand : QaBotCommand
{
    private const int MostHits = 1000;
    private readonly Argument<string[]> _query;
    private readonly Option<int> _top;
    private readonly Option<bool> _json;
    private readonly Option<bool> _explain;

    /// <summary>Makes the command with descriptions in the user's language.</summary>
    public SearchCommand(CommandTexts texts)
        : base("search", texts.Search)
    {
        _query = new(texts.Names.Words) { Description = texts.SearchQuery, Arity = ArgumentArity.OneOrMore };
        _top = new("--top", "-n") { Description = texts.SearchTop, HelpName = texts.Names.Number, DefaultValueFactory = static _ => 10 };
        _json = new("--json") { Description = texts.JsonOption };
        _explain = new("--explain") { Description = texts.SearchExplain };
        Arguments.Add(_query);
        Options.Add(_top);
        Options.Add(_explain);
        Options.Add(_json);
    }

    /// <inheritdoc/>
    public override async Task<int> RunAsync(Invocation run, ParseResult parsed, CancellationToken cancellation)
    {
        await run.PrepareIndexAsync(cancellation);
        var question = new Question(string.Join(' ', parsed.GetValue(_query)!));
        var hits = await run.Get<IRetriever>().RetrieveAsync(question, Math.Clamp(parsed.GetValue(_top), 1, MostHits), cancellation);
        var explain = parsed.GetValue(_explain);
        if (parsed.GetValue(_json))
        {
            await run.Streams.Out.WriteLineAsync(SearchJson.Write(question.Text, hits, explain));
        }
        else
        {
            new PassageLines(run.Out, run.Rendering).Write(hits, explain);
            if (hits.Count == 0)
            {
                run.Out.Line(run.Texts.NothingFound);
            }
        }

        return hits.Count == 0 ? ExitCode.Refused : ExitCode.Ok;
    }
}
