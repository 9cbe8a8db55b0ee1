using QaBot.Conversations;

namespace QaBot.Evaluation;

/// <summary>Puts the questions of a set and compares what is answered with what is right.</summary>
/// <param name="conversations">Who is asked; nothing of it is stored.</param>
/// <param name="library">The documents that quotes are looked up in.</param>
/// <param name="clock">Dates the report.</param>
public sealed class Evaluator(IConversations conversations, IDocumentLibrary library, TimeProvider clock)
{
    /// <summary>Asks every question and reports. A question whose answer fails counts as missing and is named with its error.</summary>
    /// <param name="set">The questions.</param>
    /// <param name="language">The language of QaBot's own words, "de" or "en".</param>
    /// <param name="parallel">How many questions are asked at a time; latency is only meaningful with 1.</param>
    /// <param name="progress">Told after each question.</param>
    /// <param name="cancellation">Stops the run.</param>
    public async Task<EvaluationReport> RunAsync(
        QuestionSet set, string language = "de", int parallel = 1, IProgress<EvaluationProgress>? progress = null, CancellationToken cancellation = default)
    {
        var given = new GivenAnswer[set.Questions.Count];
        var done = 0;
        var settings = new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellation };
        await Parallel.ForEachAsync(Enumerable.Range(0, given.Length), settings, async (i, stop) =>
        {
            given[i] = await AskAsync(set.Questions[i], language, stop);
            progress?.Report(new(Interlocked.Increment(ref done), given.Length));
        });
        return Report(set, given);
    }

    /// <summary>Reports on answers given earlier, such as those of <c>ask --batch</c>, told apart by their ids.</summary>
    public EvaluationReport Report(QuestionSet set, IEnumerable<JsonReply> answers)
    {
        // As with a file that was written in several runs, the last answer to a question stands.
        var byId = answers.Where(a => a.Id is not null).GroupBy(a => a.Id!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        return Report(set, [.. set.Questions.Select(q => new GivenAnswer(byId.GetValueOrDefault(q.Id), null))]);
    }

    private async Task<GivenAnswer> AskAsync(SetQuestion question, string language, CancellationToken cancellation)
    {
        try
        {
            var request = new AskRequest(question.Question) { Owner = "evaluation", History = question.History, Language = language, Keep = false };
            return new(JsonReply.From(await conversations.AskAsync(request, cancellation), question.Id), null);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            return new(null, e.Message);
        }
    }

    private EvaluationReport Report(QuestionSet set, GivenAnswer[] given)
    {
        var scorer = new Scorer(path => library.Find(path)?.Text);
        ScoredQuestion[] scored = [.. set.Questions.Select((q, i) => scorer.Score(q, given[i].Reply))];
        return new EvaluationReport
        {
            Set = set.Name,
            At = clock.GetUtcNow(),
            Scores = Scores.Of(scored),
            Selective = SelectivePoint.Curve(scored),
            Misses = [.. scored.Zip(given).Where(p => !p.First.Right && p.First.Question.IsJudged).Select(p => Miss.From(p.First.Question, p.Second))],
            ToJudge = [.. scored.Zip(given).Where(p => !p.First.Question.IsJudged).Select(p => Miss.From(p.First.Question, p.Second))],
        };
    }
}
