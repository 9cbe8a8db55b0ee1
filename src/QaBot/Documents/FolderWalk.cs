namespace QaBot.Documents;

/// <summary>Walks a folder and its sub-folders, past everything a reader of documents does not want to see.</summary>
internal static class FolderWalk
{
    private static readonly string[] TemporaryEndings = ["~", ".tmp", ".temp", ".swp", ".swo", ".bak", ".part", ".crdownload", ".lock"];

    /// <summary>
    /// The visible files below <paramref name="root"/>. Hidden files and folders, editors' temporary files and links that
    /// lead out are left out; linked folders are not entered, since what lies inside is met under its own path.
    /// </summary>
    public static IEnumerable<FileInfo> Files(string root)
    {
        var open = new Stack<DirectoryInfo>([new(root)]);
        while (open.TryPop(out var folder))
        {
            foreach (var entry in EntriesOf(folder))
            {
                switch (entry)
                {
                    case DirectoryInfo { LinkTarget: null } inner:
                        open.Push(inner);
                        break;
                    case FileInfo file when file.LinkTarget is null || RealPath.IsInside(root, file.FullName):
                        yield return file;
                        break;
                }
            }
        }
    }

    /// <summary>The size in bytes of the file itself, or of the file a link leads to.</summary>
    public static long SizeOf(FileInfo file) =>
        file.LinkTarget is null ? file.Length : file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target.Length : 0;

    private static List<FileSystemInfo> EntriesOf(DirectoryInfo folder)
    {
        var entries = new List<FileSystemInfo>();
        try
        {
            foreach (var entry in folder.EnumerateFileSystemInfos())
            {
                if (IsVisible(entry))
                {
                    entries.Add(entry);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // An unreadable or vanished folder hides its own files only.
        }

        return entries;
    }

    private static bool IsVisible(FileSystemInfo entry)
    {
        var name = entry.Name;
        return !name.StartsWith('.') && !name.StartsWith("~$", StringComparison.Ordinal)
            && !(name.StartsWith('#') && name.EndsWith('#'))
            && !TemporaryEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            && ((entry.Attributes & FileAttributes.Hidden) == 0 || !entry.Exists); // what cannot be looked at has all attributes
    }
}
