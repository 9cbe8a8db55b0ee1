namespace QaBot.Retrieval.Dense;

/// <summary>Joins rankings by their ranks alone (reciprocal rank fusion; Cormack, Clarke, Büttcher, SIGIR 2009).</summary>
internal static class RankFusion
{
    private const double Damping = 60;

    /// <summary>The passages of all rankings, best first, with their fused score; ties by document and ordinal.</summary>
    public static IReadOnlyList<(Passage Passage, double Score)> Fuse(params IReadOnlyList<IReadOnlyList<Passage>> rankings)
    {
        var scores = new Dictionary<(string Document, int Ordinal), (Passage Passage, double Score)>();
        foreach (var ranking in rankings)
        {
            for (var i = 0; i < ranking.Count; i++)
            {
                var key = (ranking[i].Document, ranking[i].Ordinal);
                scores[key] = (ranking[i], scores.GetValueOrDefault(key).Score + (1 / (Damping + i + 1)));
            }
        }

        return [.. scores.Values.OrderByDescending(s => s.Score).ThenBy(s => s.Passage.Document, StringComparer.Ordinal).ThenBy(s => s.Passage.Ordinal)];
    }
}
