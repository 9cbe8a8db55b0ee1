namespace QaBot.Indexing;

/// <summary>The documents read last, bounded in number and size. Safe for concurrent use.</summary>
internal sealed class DocumentCache
{
    private const int MaxDocuments = 200;
    private const long MaxCharacters = 16_000_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<(string Path, string Hash), LinkedListNode<SourceDocument>> _nodes = [];
    private readonly LinkedList<SourceDocument> _recent = [];
    private long _characters;

    /// <summary>The document, loaded by <paramref name="load"/> if it is not here.</summary>
    public SourceDocument? Get(string path, string hash, Func<SourceDocument?> load)
    {
        lock (_lock)
        {
            if (_nodes.TryGetValue((path, hash), out var node))
            {
                _recent.Remove(node);
                _recent.AddFirst(node);
                return node.Value;
            }
        }

        var document = load();
        if (document is not null)
        {
            lock (_lock)
            {
                Add((path, hash), document);
            }
        }

        return document;
    }

    private void Add((string Path, string Hash) key, SourceDocument document)
    {
        if (!_nodes.TryAdd(key, new(document)))
        {
            return;
        }

        _recent.AddFirst(_nodes[key]);
        _characters += document.Text.Length;
        while (_recent.Count > 1 && (_recent.Count > MaxDocuments || _characters > MaxCharacters))
        {
            var oldest = _recent.Last!.Value;
            _recent.RemoveLast();
            _nodes.Remove((oldest.Path, oldest.ContentHash));
            _characters -= oldest.Text.Length;
        }
    }
}
