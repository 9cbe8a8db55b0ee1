using System.Text;
using QaBot.Documents.PlainText;

namespace QaBot.Tests.Citations;

/// <summary>The sample article, and documents made of plain text.</summary>
internal static class Sample
{
    public const string Path = "macron-sicherheitsgarantien-ukraine.txt";

    public static string Text { get; } = File.ReadAllText(System.IO.Path.Combine(Repository.Root, "documents", Path), Encoding.UTF8);

    public static SourceDocument Article { get; } = Document(Text, Path);

    public static SourceDocument Document(string text, string path = "a.txt", DocumentMetadata? metadata = null) =>
        new(path, text, [], metadata ?? new(), SourceDocument.HashOf(Encoding.UTF8.GetBytes(text)));

    /// <summary>The document that is read from plain text, with its blocks.</summary>
    public static SourceDocument Read(string text, string path) =>
        Assert.IsType<ReadDocument>(new PlainTextReader(new()).Read(path, Encoding.UTF8.GetBytes(text))).Document;
}
