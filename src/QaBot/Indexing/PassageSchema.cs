using Lucene.Net.Documents;
using Lucene.Net.Index;
using QaBot.Language;

namespace QaBot.Indexing;

/// <summary>
/// What is indexed of a passage: several views of its text (<see cref="TermField"/>), of the headings that govern it and of
/// its document's title; and the passage itself, stored. Which fields help how much: docs/quality.md.
/// </summary>
internal sealed class PassageSchema(Lexicon lexicon)
{
    /// <summary>Changes with every change of the fields.</summary>
    public const int Version = 10;

    /// <summary>The stored passage.</summary>
    public const string Stored = "passage";

    private static readonly HashSet<string> StoredOnly = new(StringComparer.Ordinal) { Stored };

    /// <summary>The document's path, for deletion and for limits on what is searched.</summary>
    public const string Path = "path";

    /// <summary>The first-level folder, for limits on who may read.</summary>
    public const string Collection = "collection";

    /// <summary>The passage's place in the document's own words, and those that hold it: "§ 5" and "§ 5 Abs. 2".</summary>
    public const string Place = "place";

    private static readonly FieldType Terms = Indexed(IndexOptions.DOCS_AND_FREQS);
    private static readonly FieldType Positions = Indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);

    /// <summary>Names schema and analysis; an index of another one has to be rebuilt.</summary>
    public static string Fingerprint => $"{Version}.{QaBot.Language.Terms.Version}";

    /// <summary>The field of a view of the passage's own text.</summary>
    public static string Text(TermField field) => TextFields[(int)field];

    /// <summary>The field of a view of the headings and questions that govern the passage.</summary>
    public static string Heading(TermField field) => HeadingFields[(int)field];

    /// <summary>The field of a view of the document's title.</summary>
    public static string Title(TermField field) => TitleFields[(int)field];

    /// <summary>The Lucene document of a passage.</summary>
    public Document ToLucene(Passage p)
    {
        var isEnglish = p.Language == "en";
        var text = lexicon.Tokens(p.Text);
        var headings = lexicon.Tokens(string.Join("\n", p.Headings.Concat(p.Columns)));
        var title = lexicon.Tokens(Name(p));
        var document = new Document
        {
            new StoredField(Stored, PassageCodec.Write(p)),
            new StringField(Path, p.Document, Field.Store.NO),
            new StringField(Collection, SourceDocument.CollectionOf(p.Document), Field.Store.NO),
        };
        foreach (var place in Places(p))
        {
            document.Add(new StringField(Place, place, Field.Store.NO));
        }

        foreach (var field in Enum.GetValues<TermField>())
        {
            Add(document, Text(field), field, text, isEnglish);
        }

        foreach (var field in (TermField[])[TermField.Root, TermField.Gram])
        {
            Add(document, Heading(field), field, headings, isEnglish);
            Add(document, Title(field), field, title, isEnglish);
        }

        return document;
    }

    /// <summary>What names the document of a passage: its title and its file, which often says the year or the version.</summary>
    public static string Name(Passage p) => $"{p.Title}\n{System.IO.Path.GetFileNameWithoutExtension(p.Document).Replace('_', ' ').Replace('-', ' ')}";

    /// <summary>The passage that a reader knows by a number; <see langword="null"/> if the number is of something else, which is not read.</summary>
    public static Passage? FromLucene(IndexReader reader, int number) =>
        reader.Document(number, StoredOnly).GetBinaryValue(Stored) is { } bytes ? PassageCodec.Read(bytes.Bytes, bytes.Offset, bytes.Length) : null;

    /// <summary>The index terms of the places of a passage, and of those around them.</summary>
    public static IEnumerable<string> Places(Passage passage) => Locator.Of(passage).SelectMany(place => place.TermsAround).Distinct();

    private static void Add(Document document, string name, TermField field, IReadOnlyList<Token> tokens, bool isEnglish) =>
        document.Add(new TermListField(name, QaBot.Language.Terms.Of(field, tokens, isEnglish), field is TermField.Exact ? Positions : Terms));

    private static FieldType Indexed(IndexOptions options)
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = options };
        type.Freeze();
        return type;
    }

    private static readonly string[] TextFields = Named("text");
    private static readonly string[] HeadingFields = Named("head");
    private static readonly string[] TitleFields = Named("title");

    private static string[] Named(string part) => Array.ConvertAll(Enum.GetNames<TermField>(), field => $"{part}.{field}".ToLowerInvariant());
}
