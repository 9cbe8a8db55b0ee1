using Lucene.Net.Search;

namespace QaBot.Indexing;

/// <summary>Reads the texts that lie in the index beside the passages.</summary>
internal static class StoredDocuments
{
    /// <summary>The document indexed under <paramref name="path"/>, or <see langword="null"/>.</summary>
    public static SourceDocument? Load(IndexSnapshot snapshot, string path) => Load(snapshot, path, path);

    /// <summary>The document indexed under <paramref name="path"/>, as if it stood at <paramref name="newPath"/>.</summary>
    public static SourceDocument? Load(IndexSnapshot snapshot, string path, string newPath)
    {
        var term = IndexFields.Of(IndexFields.TextKey, path);
        foreach (var leaf in snapshot.Searcher.IndexReader.Leaves)
        {
            var docs = leaf.AtomicReader.GetTermDocsEnum(term);
            if (docs is not null && docs.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                var content = leaf.AtomicReader.Document(docs.DocID).GetBinaryValue(IndexFields.Content);
                return SourceDocumentCodec.Decode(newPath, content.Bytes, content.Offset, content.Length);
            }
        }

        return null;
    }
}
