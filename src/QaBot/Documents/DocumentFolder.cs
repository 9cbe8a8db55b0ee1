namespace QaBot.Documents;

/// <summary>The folder that is asked about: which documents lie in it, and what each of them says.</summary>
internal sealed class DocumentFolder
{
    private readonly DocumentsOptions _options;
    private readonly Dictionary<string, IDocumentReader> _readers = new(StringComparer.OrdinalIgnoreCase);
    private int _unknown;

    /// <summary>Opens the folder that <paramref name="options"/> name; it need not exist yet.</summary>
    public DocumentFolder(DocumentsOptions options, IEnumerable<IDocumentReader> readers)
    {
        _options = options;
        Root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Folder));
        foreach (var reader in readers)
        {
            foreach (var extension in reader.Extensions)
            {
                _readers[extension] = reader;
            }
        }
    }

    /// <summary>The folder's full path.</summary>
    public string Root { get; }

    /// <summary>How many visible files the last <see cref="Scan"/> left out because no reader knows their kind.</summary>
    public int UnknownFiles => Volatile.Read(ref _unknown);

    /// <summary>The documents of the folder and its sub-folders, in ordinal order of their paths; empty if there is no such folder.</summary>
    public IReadOnlyList<DocumentFile> Scan()
    {
        var files = new List<DocumentFile>();
        var unknown = 0;
        foreach (var file in FolderWalk.Files(Root))
        {
            if (!_readers.ContainsKey(file.Extension))
            {
                unknown++;
                continue;
            }

            var path = Path.GetRelativePath(Root, file.FullName).Replace('\\', '/');
            try
            {
                files.Add(new(path, file.FullName, FolderWalk.SizeOf(file), new(file.LastWriteTimeUtc, TimeSpan.Zero)));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It went away while we looked, and the next scan will not see it; but a name that is no Unicode can never be opened, which is to be said.
                if (path.Contains('\uFFFD', StringComparison.Ordinal) && files.TrueForAll(other => other.Path != path))
                {
                    files.Add(new(path, file.FullName, 0, DateTimeOffset.UnixEpoch));
                }
            }
        }

        files.Sort(static (a, b) => string.CompareOrdinal(a.Path, b.Path));
        Volatile.Write(ref _unknown, unknown);
        return files;
    }

    /// <summary>Reads a file within the limits of the options. Whatever is wrong with the file comes back as an <see cref="UnreadableDocument"/>.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was set.</exception>
    public ReadResult Read(DocumentFile file, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!_readers.TryGetValue(Path.GetExtension(file.Path), out var reader))
        {
            return new UnreadableDocument(file.Path, UnreadableReason.UnknownFormat, "no reader knows this kind of file");
        }

        byte[] bytes;
        try
        {
            var info = new FileInfo(file.FullPath);
            var limit = _options.MaxFileMegabytes * 1_000_000L;
            if (!RealPath.IsInside(Root, file.FullPath))
            {
                return new UnreadableDocument(file.Path, UnreadableReason.Unavailable, "it leads out of the documents folder");
            }

            var size = FolderWalk.SizeOf(info);
            if (size == 0)
            {
                // Also keeps named pipes and devices from being opened, which could block for ever.
                return new UnreadableDocument(file.Path, UnreadableReason.Empty, "the file has no content");
            }

            if (size > limit || (bytes = BoundedRead.All(file.FullPath, limit, cancellation)).Length > limit)
            {
                return new UnreadableDocument(file.Path, UnreadableReason.TooLarge, $"larger than {_options.MaxFileMegabytes} MB (Documents:MaxFileMegabytes)");
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new UnreadableDocument(file.Path, UnreadableReason.Unavailable, e is FileNotFoundException or DirectoryNotFoundException ? "the file is gone" : "the file system refuses to read it");
        }

        return TimedReading.Run(reader, file.Path, bytes, TimeSpan.FromSeconds(_options.SecondsPerFile), cancellation);
    }
}
