using System.Text;

namespace QaBot.Tests.App;

/// <summary>A root folder of its own, with settings and documents, gone after the test.</summary>
internal sealed class TempRoot : IDisposable
{
    public TempRoot(string settings = "{}")
    {
        Directory.CreateDirectory(Documents);
        File.WriteAllText(Path.Combine(Folder, "appsettings.json"), settings);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("qabot-app-").FullName;

    public string Documents => Path.Combine(Folder, "documents");

    public string Index => Path.Combine(Folder, "index");

    public TempRoot With(string path, string text)
    {
        var file = Path.Combine(Documents, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text, new UTF8Encoding(false));
        return this;
    }

    public string Write(string name, string text)
    {
        var file = Path.Combine(Folder, name);
        File.WriteAllText(file, text, new UTF8Encoding(false));
        return file;
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            // A process that is just ending may still hold a file.
        }
    }
}
