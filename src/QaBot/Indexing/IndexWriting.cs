using Microsoft.Extensions.Options;

namespace QaBot.Indexing;

/// <summary>Opens the index for writing: takes the lock, sets a damaged index aside, and starts a new one where it must.</summary>
internal sealed class IndexWriting(
    IndexFolder folder, IndexHealth health, IndexSeal seal, PassageIndex index, IOptions<IndexingOptions> options, TimeProvider time)
{
    /// <summary>Opens a session or says why there is none. Never waits.</summary>
    /// <param name="rebuild">Write all documents anew, even if the index could go on.</param>
    public IndexOpening Open(bool rebuild)
    {
        var (writerLock, notice) = WriterLock.Take(folder, time);
        if (writerLock is null)
        {
            return new(null, IsNew: false, notice);
        }

        try
        {
            // Only now does nobody else write, and only now is damage surely damage.
            index.Refresh(wait: true);
            if (index.State.Kind == IndexStateKind.Damaged)
            {
                notice = SetAside();
            }

            var current = index.State.Commit;
            var isNew = rebuild || current?.Fingerprint != IndexFingerprint.Current;
            if (isNew && notice is null && !rebuild && index.State.Kind is IndexStateKind.Ready or IndexStateKind.Outdated)
            {
                notice = new(IndexNoticeKind.Rebuilt);
            }

            var data = isNew ? CommitData.Start(IndexFingerprint.Current, current?.Generation ?? 0, time.GetUtcNow()) : current!;
            return new(new(writerLock, folder, seal, options.Value, time, data, isNew), isNew, notice);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            writerLock.Dispose();
            return new(null, IsNew: false, IndexNotice.Of(e));
        }
        catch
        {
            writerLock.Dispose();
            throw;
        }
    }

    private IndexNotice? SetAside()
    {
        index.Close();
        if (!health.Check().IsDamaged)
        {
            index.Refresh(wait: true);
            return null;
        }

        var target = folder.SetAside(time.GetUtcNow());
        index.Refresh(wait: true);
        return new(IndexNoticeKind.DamagedRebuilt) { Detail = target };
    }
}

/// <summary>What came of opening the index for writing.</summary>
/// <param name="Session">The session, or <see langword="null"/> if others write or the folder does not let itself be written.</param>
/// <param name="IsNew">Whether the session starts with no documents.</param>
/// <param name="Notice">Why there is no session, or why the index is written anew.</param>
internal sealed record IndexOpening(IndexWriterSession? Session, bool IsNew, IndexNotice? Notice);
