using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using QaBot.Language;
using QaBot.Retrieval;
using QaBot.Retrieval.Dense;

namespace QaBot.Answering.Model;

/// <summary>
/// Lets a model help to find: it rewrites a follow-up, proposes words, puts passages in order; each by setting. Whether there is
/// an answer is still judged by the user's own words: what the model says widens what is read, never what is accepted.
/// </summary>
internal sealed partial class ModelRetriever(IRetriever inner, ShortReply reply, PromptFiles prompts, Lexicon lexicon, IOptions<ModelOptions> options) : IRetriever
{
    private const int MostWords = 8;
    private const int ReplyTokens = 120;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Hit>> RetrieveAsync(Question question, int top, CancellationToken cancellation = default)
    {
        var hits = await inner.RetrieveAsync(question, top, cancellation);
        if (question.ByWordsAlone || hits is not RankedHits { Count: > 0, Reading: var reading })
        {
            return hits;
        }

        if (options.Value.RewriteFollowUps && question.History.Count > 0)
        {
            hits = await WidenedAsync(hits, reading, await RewrittenAsync(question, cancellation), top, cancellation);
        }

        if (options.Value.ExpandQueries)
        {
            hits = await WidenedAsync(hits, reading, await ExpandedAsync(question, cancellation), top, cancellation);
        }

        return options.Value.Rerank && hits.Count > 1 ? await OrderedAsync(question, hits, reading, cancellation) : hits;
    }

    /// <summary>The question made to stand alone; none if the model brings in words of its own or leaves out one of the question.</summary>
    private async Task<Question?> RewrittenAsync(Question question, CancellationToken cancellation)
    {
        var said = await AskAsync("rewrite", question, cancellation, ("history", string.Join('\n', question.History.Select(h => "- " + h))));
        var rewritten = said.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault()?.Trim('"', '„', '“', ' ') ?? "";
        var (own, now) = (Roots(question.Text), Roots(rewritten));
        return rewritten.Length is > 0 and <= Question.MaxLength && own.IsSubsetOf(now) && now.IsSubsetOf([.. own, .. question.History.SelectMany(Roots)])
            ? question with { Text = rewritten, History = [] } : null;
    }

    private HashSet<string> Roots(string text) =>
        [.. lexicon.Tokens(text).Where(t => !t.Form.IsStop && !t.Form.IsQuestionWord).Select(t => t.Form.Root)];

    /// <summary>The question with words that its answer may use; none if the model proposes none.</summary>
    private async Task<Question?> ExpandedAsync(Question question, CancellationToken cancellation)
    {
        var said = await AskAsync("expand", question, cancellation);
        var words = lexicon.Tokens(said).Where(t => !t.Form.IsStop).Take(MostWords).Select(t => t.In(said)).ToList();
        return words.Count > 0 ? question with { Text = $"{question.Text} {string.Join(' ', words)}" } : null;
    }

    /// <summary>The hits with those of the question in other words, in the order of both.</summary>
    private async Task<IReadOnlyList<Hit>> WidenedAsync(IReadOnlyList<Hit> hits, Reading reading, Question? inOtherWords, int top, CancellationToken cancellation)
    {
        if (inOtherWords is null)
        {
            return hits;
        }

        var more = await inner.RetrieveAsync(inOtherWords, top, cancellation);
        var byPlace = more.Concat(hits).GroupBy(h => (h.Passage.Document, h.Passage.Ordinal)).ToDictionary(g => g.Key, g => g.Last());
        var fused = RankFusion.Fuse([.. hits.Select(h => h.Passage)], [.. more.Select(h => h.Passage)]);
        return new RankedHits(reading, [.. fused.Take(top).Select((f, i) => byPlace[(f.Passage.Document, f.Passage.Ordinal)] with { Score = f.Score, Rank = i + 1 })]);
    }

    /// <summary>The hits in the model's order; those it leaves out follow in their own.</summary>
    private async Task<IReadOnlyList<Hit>> OrderedAsync(Question question, IReadOnlyList<Hit> hits, Reading reading, CancellationToken cancellation)
    {
        var sheet = PassageSheet.Of(hits, hits.Count);
        var said = await AskAsync("rerank", question, cancellation, ("passages", sheet.Write()), ("boundary", sheet.Boundary));
        var order = Digits().Matches(said).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture)).Where(n => n >= 1 && n <= sheet.Hits.Count).Distinct().Select(n => sheet.Hits[n - 1]).ToList();
        return new RankedHits(reading, [.. order.Concat(hits.Except(order)).Select((h, i) => h with { Rank = i + 1 })]);
    }

    /// <summary>Asks in the language of the question.</summary>
    private Task<string> AskAsync(string name, Question question, CancellationToken cancellation, params ReadOnlySpan<(string Name, string Value)> gaps)
    {
        var values = new Dictionary<string, string> { ["question"] = question.Text };
        foreach (var (gap, value) in gaps)
        {
            values[gap] = value;
        }

        var prompt = prompts.Get(name, QuestionReader.IsEnglish(lexicon.Tokens(question.Text)) ? "en" : "de");
        return reply.AskAsync(prompt.Fill(values), ReplyTokens, question.Budget, cancellation);
    }

    [GeneratedRegex(@"\d{1,3}", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
