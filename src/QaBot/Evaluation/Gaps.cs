using QaBot.Conversations;
using QaBot.Language;

namespace QaBot.Evaluation;

/// <summary>The questions nobody could answer and the answers readers rated unhelpful, grouped by what they are about.</summary>
public sealed class Gaps
{
    private const int MaxRead = 5000;
    private const int MaxExamples = 5;

    // Two questions are about the same if they share at least half of their content words.
    private const double Alike = 0.5;

    private readonly ConversationStore _store;
    private readonly Lexicon _lexicon = new();

    internal Gaps(ConversationStore store) => _store = store;

    /// <summary>The gaps since a day, those asked most often first.</summary>
    /// <param name="since">Older questions are left out.</param>
    /// <param name="top">How many at most.</param>
    public IReadOnlyList<Gap> List(DateTimeOffset since, int top = 50)
    {
        var groups = new List<Group>();
        foreach (var question in _store.Unanswered(since, MaxRead))
        {
            var words = ContentWords(question.Standalone);
            var group = groups.MaxBy(g => g.Likeness(words));
            if (group is null || group.Likeness(words) < Alike)
            {
                groups.Add(group = new Group(words));
            }

            group.Questions.Add(question);
        }

        return [.. groups.OrderByDescending(g => g.Questions.Count).ThenByDescending(g => g.Questions[0].At).Take(top).Select(g => g.ToGap())];
    }

    /// <summary>The answers rated unhelpful as lines of a question file for <c>qabot eval</c>: to each, someone adds what is right.</summary>
    /// <param name="since">Older questions are left out.</param>
    public IReadOnlyList<string> ToQuestionFile(DateTimeOffset since) =>
    [
        .. _store.Unanswered(since, MaxRead).Where(q => q.Feedback is { Helpful: false }).Reverse().Select(q => EvaluationJson.Write(new QuestionLine
        {
            Id = $"feedback-{q.At.ToUnixTimeMilliseconds()}-{q.Turn}",
            Kind = "feedback",
            Question = q.Question,
            History = q.History,
            Remark = q.Feedback!.Reason.Length > 0 ? q.Feedback.Reason : null,
        })),
    ];

    private Dictionary<string, string> ContentWords(string question)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var token in _lexicon.Tokens(question).Where(t => !t.Form.IsStop && !t.Form.IsQuestionWord))
        {
            words.TryAdd(token.Form.Root, token.In(question));
        }

        return words;
    }

    private sealed class Group(Dictionary<string, string> words)
    {
        public List<UnansweredQuestion> Questions { get; } = [];

        public double Likeness(Dictionary<string, string> others)
        {
            var shared = words.Keys.Count(others.ContainsKey);
            var all = words.Count + others.Count - shared;
            return all == 0 ? 1 : (double)shared / all;
        }

        public Gap ToGap() => new(
            [.. Questions.Select(q => q.Standalone).Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxExamples)], Questions.Count, Questions.Max(q => q.At), Questions.Count(q => q.Refused), [.. words.Values])
        {
            Remarks = [.. Questions.Select(q => q.Feedback?.Reason ?? "").Where(r => r.Length > 0).Distinct().Take(MaxExamples)],
        };
    }
}
