using Lucene.Net.Index;
using IODirectory = System.IO.Directory;

namespace QaBot.Indexing;

/// <summary>Tells one commit from the next at the price of listing a directory.</summary>
/// <param name="SegmentsFile">The name of the commit's file.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="LastWriteTicks">When it was written.</param>
internal sealed record CommitStamp(string SegmentsFile, long Length, long LastWriteTicks)
{
    /// <summary>The stamp of the newest commit, or <see langword="null"/> if there is none.</summary>
    public static CommitStamp? Of(IndexFolder folder)
    {
        try
        {
            var names = IODirectory.GetFiles(folder.Lucene, "segments_*").Select(Path.GetFileName).ToArray();
            var name = SegmentInfos.GetLastCommitSegmentsFileName(names!);
            if (name is null)
            {
                return null;
            }

            var file = new FileInfo(Path.Combine(folder.Lucene, name));
            return new(name, file.Length, file.LastWriteTimeUtc.Ticks);
        }
        catch (Exception e) when (e is DirectoryNotFoundException or FileNotFoundException)
        {
            // Replaced while we looked: the next look finds the newer one.
            return null;
        }
    }
}
