namespace QaBot.Indexing;

/// <summary>
/// Lets one process write. Lucene.Net's own write.lock takes a shared lock on Linux and lets two writers in, who destroy the
/// index; an unshared file is locked exclusively and set free by the system even if its owner is killed.
/// </summary>
internal sealed class WriterLock : IDisposable
{
    private readonly FileStream _file;
    private readonly string _holderFile;

    private WriterLock(FileStream file, string holderFile)
    {
        _file = file;
        _holderFile = holderFile;
    }

    /// <summary>Takes the lock, or says why not. Never waits.</summary>
    public static (WriterLock? Lock, IndexNotice? Notice) Take(IndexFolder folder, TimeProvider time)
    {
        FileStream? file = null;
        try
        {
            Directory.CreateDirectory(folder.Root);
            file = new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            LockHolder.Self(time.GetUtcNow()).Write(folder.LockHolder);
            return (new(file, folder.LockHolder), null);
        }
        catch (IOException e) when (file is null && IsHeldByAnother(e))
        {
            return (null, new(IndexNoticeKind.WriterBusy) { Holder = LockHolder.Read(folder.LockHolder) });
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            file?.Dispose();
            return (null, IndexNotice.Of(e));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            File.Delete(_holderFile);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next holder overwrites it.
        }

        _file.Dispose();
    }

    // Windows: sharing violation; Linux and macOS: flock says "try again" (EAGAIN).
    private static bool IsHeldByAnother(IOException e) => (e.HResult & 0xFFFF) is 32 or 33 or 11 or 35;
}
