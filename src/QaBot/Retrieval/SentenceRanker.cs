using QaBot.Language;

namespace QaBot.Retrieval;

/// <summary>Reads the candidates closely: aligns every sentence with the question's words and scores it.</summary>
internal sealed class SentenceRanker(RankingModel model)
{
    /// <summary>Every sentence of the candidates with its score, in the order of the candidates.</summary>
    public List<ScoredSentence> Rank(QuestionAnalysis question, IReadOnlyList<WordMatch> words, IReadOnlyList<Candidate> candidates)
    {
        var result = new List<ScoredSentence>();
        if (words.Count == 0 || candidates.Count == 0)
        {
            return result;
        }

        var frame = new Frame(question, words, candidates[0].Score);
        foreach (var candidate in candidates)
        {
            RankPassage(frame, question, candidate, result);
        }

        var (any, together) = (result.Select(r => r[Feature.Any]).DefaultIfEmpty().Max(), result.Select(r => r[Feature.Together]).DefaultIfEmpty().Max());
        var superseded = Versions.AreAskedFor(question.Text) ? [] : Superseded(result);
        for (var i = 0; i < result.Count; i++)
        {
            var f = result[i].Features;
            f[(int)Feature.Superseded] = superseded.Contains(result[i].Candidate) ? 1 : 0;
            f[(int)Feature.PassageBehind] = any - f[(int)Feature.Any];
            f[(int)Feature.SentenceBehind] = together - f[(int)Feature.Together];
            result[i] = result[i] with { Score = model.Score(f) };
        }

        return result;
    }

    /// <summary>The candidates to which a later version holds about as much of the question.</summary>
    private static HashSet<Candidate> Superseded(List<ScoredSentence> sentences)
    {
        var shares = sentences.GroupBy(s => s.Candidate).Select(g => (Candidate: g.Key, Share: g.Max(s => s[Feature.Any]))).ToList();
        return [.. shares.Where(c => shares.Exists(o => o.Share >= c.Share - AboutAsMuch && Versions.IsLater(o.Candidate.Passage.Passage, c.Candidate.Passage.Passage))).Select(c => c.Candidate)];
    }

    private static void RankPassage(Frame frame, QuestionAnalysis question, Candidate candidate, List<ScoredSentence> result)
    {
        var passage = candidate.Passage;
        var heading = frame.Match(passage.Heading, passage.IsEnglish);
        var title = frame.Match(passage.Title, passage.IsEnglish);
        var own = new float[passage.Sentences.Count][];
        var whole = new float[frame.Count];
        for (var i = 0; i < own.Length; i++)
        {
            own[i] = frame.Match(passage.Sentences[i].Content, passage.IsEnglish);
            frame.Join(whole, own[i]);
        }

        var headingFit = frame.Share(heading) * frame.Density(passage.Heading, passage.IsEnglish);
        var best = own.Length == 0 ? 0 : own.Max(frame.Share);
        for (var i = 0; i < own.Length; i++)
        {
            var f = new double[FeatureCount];
            var s = passage.Sentences[i];
            f[(int)Feature.Before] = i > 0 ? frame.Share(own[i - 1]) : 0;
            f[(int)Feature.After] = i + 1 < own.Length ? frame.Share(own[i + 1]) : 0;
            f[(int)Feature.Window] = frame.Order.Window(s.Content, passage.IsEnglish);
            f[(int)Feature.Opening] = frame.Order.Opening(s.Content, passage.IsEnglish);
            f[(int)Feature.Deeds] = frame.Deeds(own[i]);
            var beside = new float[frame.Count];
            if (i > 0)
            {
                frame.Join(beside, own[i - 1]);
            }

            if (i + 1 < own.Length)
            {
                frame.Join(beside, own[i + 1]);
            }

            f[(int)Feature.Sentence] = frame.Share(own[i]);
            f[(int)Feature.Heading] = frame.Share(heading);
            f[(int)Feature.Passage] = frame.Share(whole);
            f[(int)Feature.Title] = frame.Share(title);
            f[(int)Feature.Neighbour] = frame.Gain(own[i], beside);
            f[(int)Feature.Together] = frame.Share(frame.Both(own[i], heading));
            f[(int)Feature.Any] = frame.Share(frame.Both(frame.Both(whole, heading), title));
            f[(int)Feature.Score] = candidate.Score / frame.TopScore;
            f[(int)Feature.Rank] = 1.0 / (1 + candidate.Rank);
            f[(int)Feature.HeadingFit] = headingFit;
            f[(int)Feature.News] = Math.Min(1, s.Content.Length * (1 - frame.Density(s.Content, passage.IsEnglish)) / 8);
            f[(int)Feature.Length] = Math.Log(1 + s.WordCount) / 4;
            f[(int)Feature.Short] = s.WordCount < 4 ? 1 : 0;
            f[(int)Feature.Question] = s.IsQuestion ? 1 : 0;
            f[(int)Feature.Lead] = s.IsLead ? 1 : 0;
            f[(int)Feature.PointsBack] = s.NeedsPredecessor ? 1 : 0;
            f[(int)Feature.Boilerplate] = passage.Passage.IsBoilerplate ? 1 : 0;
            f[(int)Feature.First] = i == 0 ? 1 : 0;
            f[(int)Feature.Last] = i == own.Length - 1 && i > 0 ? 1 : 0;
            f[(int)Feature.Pairs] = frame.Order.Pairs(s.Content, passage.IsEnglish);
            f[(int)Feature.Density] = frame.Density(s.Content, passage.IsEnglish);
            f[(int)Feature.Names] = frame.Names(frame.Both(own[i], heading));
            f[(int)Feature.Rarest] = frame.Rarest(frame.Both(own[i], heading));
            f[(int)Feature.Item] = s.Sentence.Kind is BlockKind.ListItem ? 1 : 0;
            f[(int)Feature.Row] = s.Sentence.Kind is BlockKind.TableRow ? 1 : 0;
            f[(int)Feature.BehindBest] = best - f[(int)Feature.Sentence];
            f[(int)Feature.Located] = question.Locators.Any(l => Locator.Matches(l, passage.Passage.Locator)) ? 1 : 0;
            f[(int)Feature.Byline] = question.IsAboutDocument && s.IsByline ? 1 : 0;
            f[(int)Feature.Echo] = question.Echo is { } echo && s.Prepositions.Contains(echo) ? 1 : 0;
            f[(int)Feature.Unfinished] = s.IsUnfinished ? 1 : 0;
            f[(int)Feature.Grams] = frame.Grams(s);
            f[(int)Feature.FirstUnderFit] = i == 0 ? headingFit : 0;
            frame.Kinds(f, s, passage.Passage.Columns, passage.IsEnglish);
            result.Add(new(candidate, i, 0, f));
        }
    }

    /// <summary>How far, in shares of the question, a later version may fall behind.</summary>
    private const double AboutAsMuch = 0.15;

    private static readonly int FeatureCount = Enum.GetValues<Feature>().Length;
}
