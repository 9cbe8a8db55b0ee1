using System.Text;
using Lucene.Net.Index;

namespace QaBot.Indexing;

/// <summary>The fields that hold the index together, beside those of <see cref="PassageSchema"/>. Each document is one block: its passages, its text, its manifest entry.</summary>
internal static class IndexFields
{
    /// <summary>What a Lucene document is: one of the values below.</summary>
    public const string Kind = "_kind";

    /// <summary>A passage.</summary>
    public const string PassageKind = "passage";

    /// <summary>A document's text and blocks.</summary>
    public const string TextKind = "text";

    /// <summary>A document's manifest entry.</summary>
    public const string ManifestKind = "manifest";

    /// <summary>The document to which a Lucene document belongs.</summary>
    public const string Key = "_key";

    /// <summary>The document whose text this is.</summary>
    public const string TextKey = "_textKey";

    /// <summary>The document whose manifest entry this is.</summary>
    public const string ManifestKey = "_manifestKey";

    /// <summary>The content, as <see cref="SourceDocumentCodec"/> or <see cref="ManifestCodec"/> writes it.</summary>
    public const string Content = "_content";

    /// <summary>The longest path, in bytes of UTF-8, that is indexed; Lucene's terms end at 32766.</summary>
    public const int MaxPathBytes = 16_384;

    /// <summary>Whether <paramref name="path"/> can be a term.</summary>
    public static bool CanHold(string path) => Encoding.UTF8.GetByteCount(path) <= MaxPathBytes;

    /// <summary>The term that selects one document's part.</summary>
    public static Term Of(string field, string path) => new(field, path);
}
