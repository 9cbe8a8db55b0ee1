using System.Text;

namespace QaBot.Indexing;

/// <summary>A list of the newest commit's files with length and time of change, kept beside the index: where it fits, a large index need not be verified again.</summary>
internal sealed class IndexSeal(IndexFolder folder)
{
    /// <summary>Whether <paramref name="files"/> are as they were when last sealed.</summary>
    public bool Fits(IEnumerable<string> files)
    {
        try
        {
            return File.ReadAllText(folder.Seal) == Describe(files);
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Whether any commit was ever sealed here.</summary>
    public bool Exists => File.Exists(folder.Seal);

    /// <summary>Seals <paramref name="files"/>. Without a seal nothing is lost but time, so a folder that cannot be written is no error.</summary>
    public void Write(IEnumerable<string> files)
    {
        try
        {
            var draft = folder.Seal + ".new";
            File.WriteAllText(draft, Describe(files));
            File.Move(draft, folder.Seal, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    private string Describe(IEnumerable<string> files)
    {
        var text = new StringBuilder();
        foreach (var name in files.Order(StringComparer.Ordinal))
        {
            var file = new FileInfo(Path.Combine(folder.Lucene, name));
            text.Append(name).Append('\t').Append(file.Length).Append('\t').Append(file.LastWriteTimeUtc.Ticks).Append('\n');
        }

        return text.ToString();
    }
}
