namespace QaBot.Retrieval;

/// <summary>Compares the order and nearness of a question's words with those of a sentence.</summary>
/// <param name="weights">The weights of the question's words.</param>
/// <param name="total">The sum of the weights, above 0.</param>
internal sealed class WordOrder(double[] weights, double total)
{
    /// <summary>The largest share of the question held by as many neighbouring content words as the question has, and two more.</summary>
    public double Window(WordGrid grid)
    {
        var size = grid.Count + 2;
        var best = 0.0;
        for (var start = 0; start == 0 || start + size <= grid.Forms.Length; start++)
        {
            best = Math.Max(best, Held(grid, start, Math.Min(grid.Forms.Length, start + size)));
        }

        return best;
    }

    /// <summary>How well the first two content words stand for words of the question.</summary>
    public static double Opening(WordGrid grid) => Math.Max(grid.Forms.Length > 0 ? grid.Best(0) : 0, grid.Forms.Length > 1 ? grid.Best(1) : 0);

    /// <summary>The share of the question's neighbouring pairs that are neighbours in a row of words.</summary>
    public static double Pairs(WordGrid grid)
    {
        if (grid.Count < 2)
        {
            return 0;
        }

        var found = 0;
        for (var i = 0; i + 1 < grid.Count; i++)
        {
            for (var j = 0; j + 1 < grid.Forms.Length; j++)
            {
                if (grid[i, j] > 0.5 && grid[i + 1, j + 1] > 0.5)
                {
                    found++;
                    break;
                }
            }
        }

        return (double)found / (grid.Count - 1);
    }

    private double Held(WordGrid grid, int start, int end)
    {
        var sum = 0.0;
        for (var i = 0; i < grid.Count; i++)
        {
            var held = 0f;
            for (var j = start; j < end; j++)
            {
                held = Math.Max(held, grid[i, j]);
            }

            sum += held * weights[i];
        }

        return sum / total;
    }
}
