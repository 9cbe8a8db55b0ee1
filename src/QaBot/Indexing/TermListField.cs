using Lucene.Net.Analysis;
using Lucene.Net.Documents;

namespace QaBot.Indexing;

/// <summary>A field of ready-made terms. The thread that writes reads one field after the other, so all share its one stream: making a stream costs more than reading a short field.</summary>
internal sealed class TermListField(string name, IEnumerable<string> terms, FieldType type) : Field(name, type)
{
    [ThreadStatic]
    private static TermListStream? StreamOfThread;

    /// <inheritdoc/>
    public override TokenStream GetTokenStream(Analyzer analyzer)
    {
        var stream = StreamOfThread ??= new();
        stream.Terms = terms;
        return stream;
    }
}
