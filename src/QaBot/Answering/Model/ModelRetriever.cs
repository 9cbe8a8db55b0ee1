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

    /// <summary>
    /// The question made to stand alone. A rewriting that brings in words of its own is not used, nor one that leaves out a word
    /// of the question: what is asked about would no longer be looked for, and what should be refused would be answered.
    /// </summary>
    private async Task<Question> RewrittenAsync(Question question, CancellationToken cancellation)
    {
        var said = await AskAsync("rewrite", question, cancellation, ("history", string.Join('\n', question.History.Select(h => "- " + h))));
        var rewritten = said.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault()?.Trim('"', '„', '“', ' ') ?? "";
        var (own, now) = (Roots(question.Text), Roots(rewritten));
        return rewritten.Length is > 0 and <= Question.MaxLength && own.IsSubsetOf(now) && now.IsSubsetOf([.. own, .. question.History.SelectMany(Roots)])
            ? question with { Text = rewritten, History = [] } : question;
    }

    private HashSet<string> Roots(string text) =>
        [.. lexicon.Tokens(text).Where(t => !t.Form.IsStop && !t.Form.IsQuestionWord).Select(t => t.Form.Root)];

    private async Task<IReadOnlyList<Hit>> WidenedAsync(Question question, IReadOnlyList<Hit> hits, Reading reading, int top, CancellationToken cancellation)
    {
        var said = await AskAsync("expand", question, cancellation);
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
