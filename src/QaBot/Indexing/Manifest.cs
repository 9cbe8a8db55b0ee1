using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace QaBot.Indexing;

/// <summary>What one commit knows of the files: an entry for each, read from doc values.</summary>
internal sealed class Manifest
{
    /// <summary>The field of the doc value.</summary>
    public const string Field = "_manifest";

    /// <summary>The manifest of no index.</summary>
    public static Manifest Empty { get; } = new([]);

    private readonly Dictionary<string, ManifestEntry> _byPath;

    private Manifest(List<ManifestEntry> entries)
    {
        entries.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        Entries = entries;
        _byPath = entries.ToDictionary(entry => entry.Path, StringComparer.Ordinal);
    }

    /// <summary>The entries, ordered by path.</summary>
    public IReadOnlyList<ManifestEntry> Entries { get; }

    /// <summary>How many passages the documents have together.</summary>
    public int Passages => Entries.Sum(entry => entry.Passages);

    /// <summary>The entry of the file at <paramref name="path"/>, or <see langword="null"/>.</summary>
    public ManifestEntry? Find(string path) => _byPath.GetValueOrDefault(path);

    /// <summary>Reads the manifest of the commit that <paramref name="reader"/> sees.</summary>
    public static Manifest Read(IndexReader reader)
    {
        var entries = new List<ManifestEntry>();
        var bytes = new BytesRef();
        foreach (var leaf in reader.Leaves)
        {
            var values = leaf.AtomicReader.GetBinaryDocValues(Field);
            var docs = leaf.AtomicReader.GetTermDocsEnum(new Term(IndexFields.Kind, IndexFields.ManifestKind));
            while (values is not null && docs is not null && docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                values.Get(docs.DocID, bytes);
                entries.Add(ManifestCodec.Decode(bytes.Bytes, bytes.Offset, bytes.Length));
            }
        }

        return new(entries);
    }
}
