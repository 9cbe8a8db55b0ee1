using Lucene.Net.Documents;
using Lucene.Net.Util;

namespace QaBot.Indexing;

/// <summary>Makes of one document the block of Lucene documents that is written, and replaced, as one: its passages, its text, its manifest entry.</summary>
internal static class DocumentBlock
{
    /// <summary>The block of a document that was read.</summary>
    public static IReadOnlyList<Document> Of(ManifestEntry entry, SourceDocument document, IReadOnlyList<Passage> passages, PassageSchema schema)
    {
        var block = new List<Document>(passages.Count + 2);
        foreach (var passage in passages)
        {
            block.Add(Mark(schema.ToLucene(passage), IndexFields.PassageKind, entry.Path));
        }

        var text = new Document
        {
            new StoredField(IndexFields.Content, SourceDocumentCodec.Encode(document)),
            new StringField(IndexFields.TextKey, entry.Path, Field.Store.NO),
        };
        block.Add(Mark(text, IndexFields.TextKind, entry.Path));
        block.Add(OfManifest(entry));
        return block;
    }

    /// <summary>The manifest entry alone.</summary>
    public static Document OfManifest(ManifestEntry entry) => Mark(
        new Document
        {
            new BinaryDocValuesField(Manifest.Field, new BytesRef(ManifestCodec.Encode(entry))),
            new StringField(IndexFields.ManifestKey, entry.Path, Field.Store.NO),
        },
        IndexFields.ManifestKind, entry.Path);

    private static Document Mark(Document document, string kind, string path)
    {
        document.Add(new StringField(IndexFields.Kind, kind, Field.Store.NO));
        document.Add(new StringField(IndexFields.Key, path, Field.Store.NO));
        return document;
    }
}
