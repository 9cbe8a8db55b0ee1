using System.Text;
using QaBot.Documents.PlainText;

namespace QaBot.Tests.Citations;

/// <summary>The sample article, and documents made of plain text.</summary>
internal static class Sample
{
    public const string Path = "macron-sicherheitsgarantien-ukraine.txt";

    public static string Text { get; } = File.ReadAllText(Find("documents/" + Path), Encoding.UTF8);

    public static SourceDocument Article { get; } = Document(Text, Path);

    public static SourceDocument Document(string text, string path = "a.txt", DocumentMetadata? metadata = null) =>
        new(path, text, [], metadata ?? new(), SourceDocument.HashOf(Encoding.UTF8.GetBytes(text)));

    /// <summary>The document that is read from plain text, with its blocks.</summary>
    public static SourceDocument Read(string text, string path) =>
        Assert.IsType<ReadDocument>(new PlainTextReader(new()).Read(path, Encoding.UTF8.GetBytes(text))).Document;

    /// <summary>A file of the repository, looked for upwards from where the tests run.</summary>
    public static string Find(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = System.IO.Path.Combine(folder.FullName, relative);
            if (File.Exists(path) || Directory.Exists(path))
            {
                return path;
            }
        }

        throw new FileNotFoundException(relative);
    }
}
