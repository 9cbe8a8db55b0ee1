using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using QaBot.Language;
using QaBot.Retrieval;
using QaBot.Retrieval.Dense;

namespace QaBot.Answering.Model;

/// <summary>
/// Lets a model help to find: it rewrites a follow-up, proposes words, puts passages in order; each by setting. Whether there is
/// an answer is still judged by the user's own words: what the model proposes widens what is read, never what is accepted.
/// </summary>
internal sealed partial class ModelRetriever(IRetriever inner, ShortReply reply, PromptFiles prompts, Lexicon lexicon, IOptions<ModelOptions> options) : IRetriever
{
    private const int MostWords = 8;
    private const int ReplyTokens = 120;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Hit>> RetrieveAsync(Question question, int top, CancellationToken cancellation = default)
    {
        if (options.Value.RewriteFollowUps && question.History.Count > 0)
        {
            question = await RewrittenAsync(question, cancellation);
        }

        var hits = await inner.RetrieveAsync(question, top, cancellation);
        if (hits is not RankedHits { Count: > 0, Reading: var reading })
        {
            return hits;
        }

        if (options.Value.ExpandQueries)
        {
            hits = await WidenedAsync(question, hits, reading, top, cancellation);
        }

        return options.Value.Rerank && hits.Count > 1 ? await OrderedAsync(question, hits, reading, cancellation) : hits;
    }

    /// <summary>The question made to stand alone. A rewriting that brings in words of its own is not used.</summary>
    private async Task<Question> RewrittenAsync(Question question, CancellationToken cancellation)
    {
        var said = await AskAsync("rewrite", question, ("history", string.Join('\n', question.History.Select(h => "- " + h))), cancellation);
        var rewritten = said.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault()?.Trim('"', '„', '“', ' ') ?? "";
        var known = question.History.Append(question.Text).SelectMany(q => lexicon.Tokens(q)).Select(t => t.Form.Root).ToHashSet(StringComparer.Ordinal);
        return rewritten.Length is > 0 and <= Question.MaxLength && lexicon.Tokens(rewritten).All(t => t.Form.IsStop || t.Form.IsQuestionWord || known.Contains(t.Form.Root))
            ? question with { Text = rewritten, History = [] } : question;
    }

    private async Task<IReadOnlyList<Hit>> WidenedAsync(Question question, IReadOnlyList<Hit> hits, Reading reading, int top, CancellationToken cancellation)
    {
        var said = await AskAsync("expand", question, ("history", ""), cancellation);
        var words = lexicon.Tokens(said).Where(t => !t.Form.IsStop).Take(MostWords).Select(t => t.In(said)).ToList();
        if (words.Count == 0)
        {
            return hits;
        }

        var more = await inner.RetrieveAsync(question with { Text = $"{question.Text} {string.Join(' ', words)}" }, top, cancellation);
        var byPlace = more.Concat(hits).GroupBy(h => (h.Passage.Document, h.Passage.Ordinal)).ToDictionary(g => g.Key, g => g.Last());
        var fused = RankFusion.Fuse([.. hits.Select(h => h.Passage)], [.. more.Select(h => h.Passage)]);
        return new RankedHits(reading, [.. fused.Take(top).Select((f, i) => byPlace[(f.Passage.Document, f.Passage.Ordinal)] with { Score = f.Score, Rank = i + 1 })]);
    }

    /// <summary>The hits in the model's order; those it leaves out follow in their own.</summary>
    private async Task<IReadOnlyList<Hit>> OrderedAsync(Question question, IReadOnlyList<Hit> hits, Reading reading, CancellationToken cancellation)
    {
        var sheet = PassageSheet.Of(hits, hits.Count);
        var said = await reply.AskAsync(prompts.Get("rerank", "de").Fill(new Dictionary<string, string>
        {
            ["passages"] = sheet.Write(),
            ["boundary"] = sheet.Boundary,
            ["question"] = question.Text,
        }), ReplyTokens, question.Budget, cancellation);
        var order = Digits().Matches(said).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture)).Where(n => n >= 1 && n <= sheet.Hits.Count).Distinct().Select(n => sheet.Hits[n - 1]).ToList();
        return new RankedHits(reading, [.. order.Concat(hits.Except(order)).Select((h, i) => h with { Rank = i + 1 })]);
    }

    private Task<string> AskAsync(string prompt, Question question, (string Name, string Value) gap, CancellationToken cancellation) =>
        reply.AskAsync(prompts.Get(prompt, "de").Fill(new Dictionary<string, string> { ["question"] = question.Text, [gap.Name] = gap.Value }), ReplyTokens, question.Budget, cancellation);

    [GeneratedRegex(@"\d{1,3}", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
