using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Microsoft.Extensions.Options;

namespace QaBot.Indexing;

/// <summary>Tells a whole index from a damaged one before anything is answered from it.</summary>
public sealed class IndexHealth
{
    private readonly IndexFolder _folder;
    private readonly IndexSeal _seal;
    private readonly long _verifyBytes;

    internal IndexHealth(IndexFolder folder, IndexSeal seal, IOptions<IndexingOptions> options)
    {
        _folder = folder;
        _seal = seal;
        _verifyBytes = options.Value.VerifyMegabytes * 1024L * 1024L;
    }

    /// <summary>Looks at the newest commit. A small index is verified byte by byte, a large one if its files changed since it was sealed.</summary>
    /// <param name="thorough">Verify every byte in any case.</param>
    public HealthReport Check(bool thorough = false)
    {
        for (var attempt = 1; ; attempt++)
        {
            var commit = CommitStamp.Of(_folder);
            try
            {
                return commit is null ? CheckAbsence() : CheckCommit(thorough);
            }
            catch (Exception e)
            {
                // Damage shows as any kind of exception (end of stream, argument, format, null reference …).
                // So does a writer that replaced the commit meanwhile: then it is the newer one that counts.
                if (attempt >= 5 || commit == CommitStamp.Of(_folder))
                {
                    return HealthReport.Damaged($"{e.GetType().Name}: {e.Message}");
                }
            }
        }
    }

    // A first run that was killed leaves files without a commit; a sealed commit that is gone was taken away.
    private HealthReport CheckAbsence() =>
        _seal.Exists ? HealthReport.Damaged($"The commit of {_folder.Lucene} is missing.") : HealthReport.Nothing;

    private HealthReport CheckCommit(bool thorough)
    {
        using var directory = _folder.OpenLucene();
        var infos = new SegmentInfos();
        infos.Read(directory);
        var files = infos.GetFiles(directory, includeSegmentsFile: true);
        var bytes = files.Sum(directory.FileLength);
        var isSealed = _seal.Fits(files);
        var verify = thorough || !isSealed || bytes <= _verifyBytes;
        if (verify)
        {
            Verify(directory, files);
        }

        if (!isSealed)
        {
            _seal.Write(files);
        }

        return new(false, "", bytes, verify);
    }

    private static void Verify(FSDirectory directory, IEnumerable<string> files)
    {
        foreach (var name in files)
        {
            using var input = directory.OpenInput(name, IOContext.READ_ONCE);
            CodecUtil.ChecksumEntireFile(input);
        }

        // The checksums are right; opening proves that the parts fit together.
        using var reader = DirectoryReader.Open(directory);
    }
}
