using System.Globalization;
using QaBot.Retrieval;

namespace QaBot.Answering;

/// <summary>Of two versions of a document the later one answers, and the earlier is mentioned.</summary>
internal static class EarlierVersion
{
    /// <summary>How far it may stay behind the answer, in units of the ranking's score; most of it is what being earlier costs.</summary>
    private const double CloseBehind = 3;

    /// <summary>What an earlier version says to the same question, if it says something else.</summary>
    /// <param name="answer">What is answered.</param>
    /// <param name="sentences">What could be quoted, best first.</param>
    public static ScoredSentence? Of(ScoredSentence answer, IEnumerable<ScoredSentence> sentences)
    {
        var edition = answer.Candidate.Passage.Edition;
        var earlier = sentences.FirstOrDefault(s => edition.IsLaterThan(s.Candidate.Passage.Edition) && Amendment.IsCounterpart(answer, s));
        return earlier is not null && answer.Score - earlier.Score <= CloseBehind && earlier.Sentence.Text != answer.Sentence.Text ? earlier : null;
    }

    /// <summary>What is said before a quotation from another version than the answer's; empty before others.</summary>
    public static string Introduction(Quotation answer, Quotation quotation, AnsweringTexts texts)
    {
        var (mine, its) = (answer.Candidate.Passage.Edition, quotation.Candidate.Passage.Edition);
        var said = mine.IsLaterThan(its) ? texts.Earlier : its.IsLaterThan(mine) ? texts.Later : null;
        return said is null ? "" : string.Format(CultureInfo.InvariantCulture, said, texts.Day(quotation.Passage.Date) ?? Plain(Path.GetFileName(quotation.Passage.Document)));
    }

    /// <summary>A file may be called "[1]" or "**"; in an answer that would be a mark.</summary>
    private static string Plain(string name) => name.Replace('[', '(').Replace(']', ')').Replace("*", "", StringComparison.Ordinal);
}
