using System.Globalization;
using System.Text;
using QaBot.Citations;

namespace QaBot.Tests.Citations;

/// <summary>Ten thousand random edits of the sample article: every id handed out before says rightly what became of its sentence.</summary>
public sealed class CitationEditTests
{
    private const int Rounds = 1000;
    private const int EditsPerRound = 10;

    [Fact]
    public void Every_id_resolves_to_the_right_verdict_after_ten_thousand_edits()
    {
        using var desk = new CitationDesk(Sample.Article);
        var ids = new RandomArticle(0).Originals.Select(sentence => sentence.Was).Where(IsDistinctive)
            .ToDictionary(was => was, was => desk.Show(Sample.Path, was).Id, StringComparer.Ordinal);
        Assert.True(ids.Count > 90, $"{ids.Count} sentences");

        var judged = Enum.GetValues<VerdictStatus>().ToDictionary(status => status, _ => 0);
        var wrong = new StringBuilder();
        for (var round = 1; round <= Rounds; round++)
        {
            var article = new RandomArticle(round);
            for (var n = 0; n < EditsPerRound; n++)
            {
                article.Edit();
            }

            var library = MemoryLibrary.Of(Sample.Document(article.Text, article.Path), Sample.Document("Etwas ganz anderes.", "anderes.txt"));
            var lookup = new CitationLookup(desk.Ledger, new(library, library.Candidates));
            var sentences = article.Originals.Where(sentence => ids.ContainsKey(sentence.Was)).Where((sentence, i) => IsOfInterest(article, sentence) || (i + round) % 25 == 0);
            foreach (var sentence in sentences)
            {
                var verdict = lookup.Find(ids[sentence.Was], Access.All)!;
                judged[verdict.Status]++;
                if (Fault(article, sentence, verdict) is { } fault && wrong.Length < 4000)
                {
                    wrong.AppendLine(CultureInfo.InvariantCulture, $"round {round}: {fault}: {sentence.Was} => {verdict.Status} {verdict.Lines} {verdict.Current}");
                }
            }
        }

        Assert.True(wrong.Length == 0, wrong.ToString());
        Assert.All(judged.Values, count => Assert.True(count > 200));
    }

    /// <summary>What is wrong with a verdict, judged by the edits that were made; <see langword="null"/> if nothing is.</summary>
    private static string? Fault(RandomArticle article, RandomArticle.Sentence sentence, CitationVerdict verdict)
    {
        if (verdict.Citation.Quote != sentence.Was)
        {
            return "another quote";
        }

        if (article.LineOf(sentence) is not { } line)
        {
            return verdict.Status == VerdictStatus.Gone || (verdict.Status == VerdictStatus.Changed && article.HasTwin(sentence)) ? null : "deleted";
        }

        if (sentence.Touched == 0)
        {
            var stayed = line == sentence.Line && article.Path == Sample.Path;
            return verdict.Status != (stayed ? VerdictStatus.Unchanged : VerdictStatus.Moved) ? $"now in line {line}"
                : verdict.Lines != new LineRange(line, line) || verdict.Document != article.Path ? $"in line {line} of {article.Path}"
                : Letters(verdict.Span.In(article.Text)) != Letters(sentence.Was) ? "other words" : null;
        }

        // Of a sentence that has lost more than three tenths of its letters one may say that it changed or that it is gone.
        var isStillItself = sentence.Left >= 0.7;
        return verdict.Status switch
        {
            VerdictStatus.Changed when article.HasTwin(sentence) => null,
            VerdictStatus.Changed => verdict.Lines.First != line || verdict.Document != article.Path ? $"changed, in line {line} of {article.Path}"
                : !Letters(sentence.Now).Contains(Letters(verdict.Current!), StringComparison.Ordinal) ? $"changed to {sentence.Now}" : null,
            VerdictStatus.Gone when !isStillItself => null,
            _ => $"changed to {sentence.Now}",
        };
    }

    private static bool IsOfInterest(RandomArticle article, RandomArticle.Sentence sentence) => sentence.Touched > 0 || article.LineOf(sentence) is null;

    /// <summary>Sentences that stand, or are part of one that stands, elsewhere in the article too have no single right verdict.</summary>
    private static bool IsDistinctive(string sentence)
    {
        var first = Sample.Text.IndexOf(sentence, StringComparison.Ordinal);
        return sentence.Split(' ').Length >= 4 && Sample.Text.IndexOf(sentence, first + 1, StringComparison.Ordinal) < 0;
    }

    private static string Letters(string text) => new([.. text.Normalize().Where(char.IsLetterOrDigit)]);
}
