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

        var (any, together) = (0.0, 0.0);
        foreach (var sentence in result)
        {
            (any, together) = (Math.Max(any, sentence[Feature.Any]), Math.Max(together, sentence[Feature.Together]));
        }

        var asked = AskedVersion.Of(question.Text);
        var superseded = Superseded(result, asked);
        var located = NamedPlace.Of(question, words, candidates);
        for (var i = 0; i < result.Count; i++)
        {
            var f = result[i].Features;
            f[(int)Feature.Located] = located.Contains(result[i].Candidate) ? 1 : 0;
            f[(int)Feature.Superseded] = superseded.Contains(result[i].Candidate) ? 1 : 0;
            f[(int)Feature.PassageBehind] = any - f[(int)Feature.Any];
            f[(int)Feature.SentenceBehind] = together - f[(int)Feature.Together];
            result[i] = result[i] with { Score = model.Score(f) };
        }

        if (!asked.IsCertain)
        {
            PutAmendmentsFirst(result);
        }

        return result;
    }

    /// <summary>What changes the best sentence takes its place; and what changes that again.</summary>
    private static void PutAmendmentsFirst(List<ScoredSentence> sentences)
    {
        var best = sentences.MaxBy(s => s.Score)!;

        // File names and dates may contradict each other: what was changed once is not taken for a change again.
        var changed = new HashSet<string>(StringComparer.Ordinal) { best.Candidate.Passage.Passage.Document };
        while (Amendment.Of(best, sentences) is { } change && changed.Add(change.Candidate.Passage.Passage.Document))
        {
            var first = change with { Score = best.Score + Ahead };
            sentences[sentences.IndexOf(change)] = first;
            best = first;
        }
    }

    /// <summary>The candidates of which another version is meant that holds about as much of the question.</summary>
    private static HashSet<Candidate> Superseded(List<ScoredSentence> sentences, AskedVersion asked)
    {
        // The sentences of a passage share the feature.
        var passages = sentences.DistinctBy(s => s.Candidate).ToList();
        return [.. passages.Where(p => passages.Exists(o => o[Feature.Any] >= p[Feature.Any] - AboutAsMuch && p.Candidate.Passage.Edition.GivesWayTo(o.Candidate.Passage.Edition, asked))).Select(p => p.Candidate)];
    }

    private static void RankPassage(Frame frame, QuestionAnalysis question, Candidate candidate, List<ScoredSentence> result)
    {
        var passage = candidate.Passage;
        var headingGrid = frame.Compare(passage.Heading, passage.IsEnglish);
        var (heading, title) = (headingGrid.Held, frame.Compare(passage.Title, passage.IsEnglish).Held);
        var own = new WordGrid[passage.Sentences.Count];
        var whole = new float[frame.Count];
        for (var i = 0; i < own.Length; i++)
        {
            own[i] = frame.Compare(passage.Sentences[i].Content, passage.IsEnglish);
            frame.Join(whole, own[i].Held);
        }

        var shares = Array.ConvertAll(own, o => frame.Share(o.Held));
        var best = 0.0;
        foreach (var share in shares)
        {
            best = Math.Max(best, share);
        }

        var shared = OfPassage(frame, candidate, heading, title, whole);
        var headingFit = shared[(int)Feature.Heading] * headingGrid.Density();
        shared[(int)Feature.HeadingFit] = headingFit;
        for (var i = 0; i < own.Length; i++)
        {
            var f = (double[])shared.Clone();
            var (s, grid, held) = (passage.Sentences[i], own[i], own[i].Held);
            var beside = new float[frame.Count];
            frame.Join(beside, i > 0 ? own[i - 1].Held : beside);
            frame.Join(beside, i + 1 < own.Length ? own[i + 1].Held : beside);
            var together = frame.Both(held, heading);
            var density = grid.Density();
            f[(int)Feature.Sentence] = shares[i];
            f[(int)Feature.BehindBest] = best - shares[i];
            f[(int)Feature.Before] = i > 0 ? shares[i - 1] : 0;
            f[(int)Feature.After] = i + 1 < own.Length ? shares[i + 1] : 0;
            f[(int)Feature.Neighbour] = frame.Gain(held, beside);
            f[(int)Feature.Together] = frame.Share(together);
            f[(int)Feature.Names] = frame.Names(together);
            f[(int)Feature.Rarest] = frame.Rarest(together);
            f[(int)Feature.Deeds] = frame.Deeds(held);
            f[(int)Feature.Window] = frame.Order.Window(grid);
            f[(int)Feature.Opening] = WordOrder.Opening(grid);
            f[(int)Feature.Pairs] = WordOrder.Pairs(grid);
            f[(int)Feature.Density] = density;
            f[(int)Feature.News] = Math.Min(1, s.Content.Length * (1 - density) / 8);
            f[(int)Feature.Grams] = frame.Grams(grid);
            f[(int)Feature.Length] = Math.Log(1 + s.WordCount) / 4;
            f[(int)Feature.Short] = s.WordCount < 4 ? 1 : 0;
            f[(int)Feature.Question] = s.IsQuestion ? 1 : 0;
            f[(int)Feature.Lead] = s.IsLead ? 1 : 0;
            f[(int)Feature.PointsBack] = s.NeedsPredecessor ? 1 : 0;
            f[(int)Feature.First] = i == 0 ? 1 : 0;
            f[(int)Feature.FirstUnderFit] = i == 0 ? headingFit : 0;
            f[(int)Feature.Last] = i == own.Length - 1 && i > 0 ? 1 : 0;
            f[(int)Feature.Item] = s.Sentence.Kind is BlockKind.ListItem ? 1 : 0;
            f[(int)Feature.Row] = s.Sentence.Kind is BlockKind.TableRow ? 1 : 0;
            f[(int)Feature.Byline] = question.IsAboutDocument && s.IsByline ? 1 : 0;
            f[(int)Feature.Echo] = question.Echo is { } echo && s.Prepositions.Contains(echo) ? 1 : 0;
            f[(int)Feature.Unfinished] = s.IsUnfinished ? 1 : 0;
            frame.Kinds(f, s, grid, passage.Passage);
            result.Add(new(candidate, i, 0, f));
        }
    }

    /// <summary>The features that all sentences of a passage share.</summary>
    private static double[] OfPassage(Frame frame, Candidate candidate, float[] heading, float[] title, float[] whole)
    {
        var f = new double[FeatureCount];
        f[(int)Feature.Heading] = frame.Share(heading);
        f[(int)Feature.Title] = frame.Share(title);
        f[(int)Feature.Passage] = frame.Share(whole);
        f[(int)Feature.Any] = frame.Share(frame.Both(frame.Both(whole, heading), title));
        f[(int)Feature.Score] = candidate.Score / frame.TopScore;
        f[(int)Feature.Rank] = 1.0 / (1 + candidate.Rank);
        f[(int)Feature.Boilerplate] = candidate.Passage.Passage.IsBoilerplate ? 1 : 0;
        return f;
    }

    /// <summary>How far, in shares of the question, a later version may fall behind.</summary>
    private const double AboutAsMuch = 0.15;

    /// <summary>How far, in units of the score, an amendment comes before what it amends.</summary>
    private const double Ahead = 0.1;

    private static readonly int FeatureCount = Enum.GetValues<Feature>().Length;
}
