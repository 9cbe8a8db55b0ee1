using System.Globalization;
using Lucene.Net.Store;
using Microsoft.Extensions.Options;
using IODirectory = System.IO.Directory;

namespace QaBot.Indexing;

/// <summary>The folder QaBot writes to. The Lucene index has a subfolder of its own, so that it can be moved aside in one step and nothing else is ever touched.</summary>
internal sealed class IndexFolder(IOptions<IndexingOptions> options)
{
    private const string DamagedPrefix = "corrupt-";

    /// <summary>The folder itself.</summary>
    public string Root { get; } = Path.GetFullPath(options.Value.Folder);

    /// <summary>The Lucene index.</summary>
    public string Lucene => Path.Combine(Root, "lucene");

    /// <summary>The file a writing process keeps locked.</summary>
    public string Lock => Path.Combine(Root, "qabot.lock");

    /// <summary>Who holds the lock; a file beside it, since the locked one cannot be opened by others.</summary>
    public string LockHolder => Path.Combine(Root, "qabot.lock.holder");

    /// <summary>The state in which the index was last left or found whole.</summary>
    public string Seal => Path.Combine(Root, "lucene.seal");

    /// <summary>Stands from before the first change of a run until all that follows it is done, so that a kill in between shows at the next start.</summary>
    public string Unfinished => Path.Combine(Root, "unfinished");

    /// <summary>Opens the index's directory; neither this nor a reader writes to it.</summary>
    // NIOFS: memory mapping crashes under concurrent search in Lucene.Net 4.8 (its issue 1013).
    // No lock: Lucene.Net's own keeps no second process out on Linux; WriterLock does.
    public FSDirectory OpenLucene() => new NIOFSDirectory(new DirectoryInfo(Lucene), NoLockFactory.GetNoLockFactory());

    /// <summary>Moves the Lucene index aside and forgets the oldest ones that were. Returns where it lies now.</summary>
    public string SetAside(DateTimeOffset now)
    {
        var name = DamagedPrefix + now.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
        var target = Path.Combine(Root, name);
        IODirectory.Move(Lucene, target);
        File.Delete(Seal);
        var damaged = IODirectory.GetDirectories(Root, DamagedPrefix + "*").Order(StringComparer.Ordinal).ToList();
        foreach (var old in damaged.SkipLast(options.Value.KeepDamaged))
        {
            IODirectory.Delete(old, recursive: true);
        }

        return target;
    }
}
