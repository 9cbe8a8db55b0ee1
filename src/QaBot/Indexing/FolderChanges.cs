using QaBot.Documents;

namespace QaBot.Indexing;

/// <summary>How the documents folder differs from what the index knows, as far as names, sizes and times tell.</summary>
/// <param name="Files">The files of the folder.</param>
/// <param name="Missing">What the index knows and the folder has no longer.</param>
internal sealed record FolderChanges(IReadOnlyList<FileChange> Files, IReadOnlyList<ManifestEntry> Missing)
{
    /// <summary>Compares the files with the index.</summary>
    /// <param name="files">The files of the folder.</param>
    /// <param name="manifest">What the index knows.</param>
    /// <param name="only">Paths of the files or folders to look at; <see langword="null"/> for all.</param>
    public static FolderChanges Compare(IReadOnlyList<DocumentFile> files, Manifest manifest, IReadOnlyList<string>? only = null)
    {
        var present = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        return new(
            [.. files.Where(file => IsMeant(file.Path, only)).Select(file => new FileChange(file, manifest.Find(file.Path)))],
            [.. manifest.Entries.Where(entry => !present.Contains(entry.Path) && IsMeant(entry.Path, only))]);
    }

    /// <summary>Whether the folder is certainly as the index knows it. Opens no file whose size and time have settled.</summary>
    public bool AreNone() => Missing.Count == 0 && Files.All(file => !file.IsSuspect || (file.HasSameStamp && file.HasSameContent()));

    /// <summary>Whether the folder says what the index knows, though times may have changed. Reads every file that is not certain.</summary>
    public bool AreOfTimeOnly() => Missing.Count == 0 && Files.All(file => !file.IsSuspect || file.HasSameContent());

    private static bool IsMeant(string path, IReadOnlyList<string>? only) =>
        only is null || only.Any(part => part.Length == 0 || path == part || path.StartsWith(part.TrimEnd('/') + "/", StringComparison.Ordinal));
}
