namespace QaBot.Indexing;

/// <summary>Whether questions can be answered from the index now, and how large it is.</summary>
public sealed class IndexReadiness
{
    private readonly PassageIndex _index;

    internal IndexReadiness(PassageIndex index) => _index = index;

    /// <summary>Whether the index is open and was found whole.</summary>
    public bool IsReady
    {
        get
        {
            using var snapshot = _index.Acquire();
            return _index.State.Kind == IndexStateKind.Ready || snapshot.Passages > 0;
        }
    }

    /// <summary>How many files the index knows, and how many passages can be found in them.</summary>
    public (int Documents, int Passages) Size
    {
        get
        {
            using var snapshot = _index.Acquire();
            return (snapshot.Documents, snapshot.Passages);
        }
    }
}
