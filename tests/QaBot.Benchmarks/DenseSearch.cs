using System.Numerics.Tensors;
using QaBot.Retrieval.Dense;

namespace QaBot.Benchmarks;

/// <summary>The exact search among vectors: every one is compared with the question's.</summary>
internal static class DenseSearch
{
    private const int Top = 50;
    private const int Queries = 100;

    /// <summary>Times searches for the nearest of random vectors of length 1.</summary>
    public static Timing Measure(int count, int dimension)
    {
        var random = new Random(20);
        var table = new VectorTable(dimension, [.. Enumerable.Range(0, count).Select(_ => Unit(random, dimension))]);
        float[][] queries = [.. Enumerable.Range(0, Queries).Select(_ => Unit(random, dimension))];
        return Timing.OfAsync(queries, query => Task.FromResult(table.Search(query, Top, static _ => true)), warmUp: 20).GetAwaiter().GetResult();
    }

    private static float[] Unit(Random random, int dimension)
    {
        var vector = new float[dimension];
        for (var i = 0; i < dimension; i++)
        {
            vector[i] = random.NextSingle() - 0.5f;
        }

        TensorPrimitives.Divide(vector, TensorPrimitives.Norm(vector), vector);
        return vector;
    }
}
