using System.Numerics.Tensors;

namespace QaBot.Retrieval.Dense;

/// <summary>Vectors in memory, one row for each passage, searched exactly: every row is compared.</summary>
internal sealed class VectorTable
{
    private const int RowsPerTask = 8192;

    private readonly float[] _values;
    private readonly int _dimension;

    /// <param name="dimension">The length of every vector.</param>
    /// <param name="rows">The vectors, of length 1.</param>
    public VectorTable(int dimension, IReadOnlyList<float[]> rows)
    {
        _dimension = dimension;
        _values = new float[(long)dimension * rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i].CopyTo(_values, i * dimension);
        }

        Count = rows.Count;
    }

    /// <summary>The length of every vector.</summary>
    public int Dimension => _dimension;

    /// <summary>How many rows there are.</summary>
    public int Count { get; }

    /// <summary>The rows nearest to the query, best first; ties by row.</summary>
    /// <param name="query">A vector of length 1.</param>
    /// <param name="top">How many.</param>
    /// <param name="accepts">Which rows count.</param>
    public IReadOnlyList<(int Row, float Score)> Search(float[] query, int top, Func<int, bool> accepts)
    {
        if (query.Length != _dimension || Count == 0)
        {
            return [];
        }

        var scores = new float[Count];
        var tasks = (Count + RowsPerTask - 1) / RowsPerTask;
        Parallel.For(0, tasks, task =>
        {
            for (var row = task * RowsPerTask; row < Math.Min(Count, (task + 1) * RowsPerTask); row++)
            {
                scores[row] = TensorPrimitives.Dot(query, _values.AsSpan(row * _dimension, _dimension));
            }
        });

        var best = new PriorityQueue<int, (float Score, int Row)>();
        for (var row = 0; row < Count; row++)
        {
            if ((best.Count < top || scores[row] > scores[best.Peek()]) && accepts(row))
            {
                best.Enqueue(row, (scores[row], -row));
                if (best.Count > top)
                {
                    best.Dequeue();
                }
            }
        }

        var found = new (int, float)[best.Count];
        for (var i = found.Length - 1; i >= 0; i--)
        {
            var row = best.Dequeue();
            found[i] = (row, scores[row]);
        }

        return found;
    }
}
