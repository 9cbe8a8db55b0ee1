namespace QaBot.Documents;

/// <summary>A file of the documents folder that some reader knows.</summary>
/// <param name="Path">The path below the documents folder, with "/".</param>
/// <param name="FullPath">Where it lies in the file system.</param>
/// <param name="Size">Its size in bytes when the folder was scanned.</param>
/// <param name="LastWrite">When it was last written, in UTC.</param>
internal sealed record DocumentFile(string Path, string FullPath, long Size, DateTimeOffset LastWrite);
