using QaBot.Documents;
using QaBot.Passages;

namespace QaBot.Indexing;

/// <summary>Reads and splits one file, unless the index knows its content already. Safe for concurrent use.</summary>
internal sealed class FileIntake(DocumentFolder folder, PassageSchema schema, IndexSnapshot snapshot, IEnumerable<ManifestEntry> missing, TimeProvider time)
{
    private readonly Dictionary<string, List<ManifestEntry>> _missingByHash = missing
        .Where(entry => entry.ContentHash.Length > 0 && entry.Unreadable is null)
        .GroupBy(entry => entry.ContentHash)
        .ToDictionary(group => group.Key, group => group.ToList());

    /// <summary>Prepares the file for writing. Whatever is wrong with it becomes its result.</summary>
    public PreparedFile Take(FileChange change, CancellationToken cancellation)
    {
        if (!change.IsSuspect)
        {
            return Unchanged(change, entry: null);
        }

        var started = time.GetTimestamp();
        var now = time.GetUtcNow();
        var file = change.File;
        var entry = new ManifestEntry(file.Path, ContentHash.Of(file), file.Size, file.LastWrite, now);
        if (change.Known is { } known && known.ContentHash == entry.ContentHash)
        {
            var isSettled = change.HasSameStamp;
            return Unchanged(change, isSettled ? null : known with { Size = file.Size, LastWrite = file.LastWrite, IndexedAt = now });
        }

        PreparedFile prepared;
        try
        {
            prepared = IndexFields.CanHold(file.Path)
                ? Renamed(entry) ?? Read(change, entry, cancellation)
                : PreparedFile.Unreadable(entry, UnreadableReason.Unavailable, "the path is too long") with { Entry = null };
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A file may hold what nobody foresaw; it must not stop the others.
            prepared = PreparedFile.Unreadable(entry, UnreadableReason.Broken, $"{e.GetType().Name}: {e.Message}");
        }

        return prepared with { Result = prepared.Result with { Elapsed = time.GetElapsedTime(started) } };
    }

    private PreparedFile Read(FileChange change, ManifestEntry entry, CancellationToken cancellation)
    {
        var outcome = change.Known is null ? FileOutcome.Added : FileOutcome.Changed;
        return folder.Read(change.File, cancellation) switch
        {
            ReadDocument read => Split(entry, read.Document, new(entry.Path, outcome)),
            UnreadableDocument unreadable => PreparedFile.Unreadable(entry, unreadable.Reason, unreadable.Detail),
            var other => PreparedFile.Unreadable(entry, UnreadableReason.Broken, other.GetType().Name),
        };
    }

    // The same bytes under another name of the same kind: the text is known, only its place is new.
    private PreparedFile? Renamed(ManifestEntry entry)
    {
        ManifestEntry? former = null;
        lock (_missingByHash)
        {
            if (_missingByHash.TryGetValue(entry.ContentHash, out var candidates))
            {
                former = candidates.Find(candidate => HaveSameExtension(candidate.Path, entry.Path));
                candidates.RemoveAll(candidate => candidate == former);
            }
        }

        return former is not null && StoredDocuments.Load(snapshot, former.Path, entry.Path) is { } document
            ? Split(entry, document, new(entry.Path, FileOutcome.Renamed) { FormerPath = former.Path })
            : null;
    }

    private PreparedFile Split(ManifestEntry entry, SourceDocument document, FileResult result)
    {
        var passages = PassageSplitter.Split(document);
        entry = entry with { ContentHash = document.ContentHash, Title = document.Title, Metadata = document.Metadata, Passages = passages.Count };
        return new(result with { Passages = passages.Count }, entry, DocumentBlock.Of(entry, document, passages, schema));
    }

    private static PreparedFile Unchanged(FileChange change, ManifestEntry? entry)
    {
        var known = change.Known!;
        return new(new(known.Path, FileOutcome.Unchanged) { Passages = known.Passages, Reason = known.Unreadable, Detail = known.Detail }, entry, null);
    }

    private static bool HaveSameExtension(string a, string b) =>
        Path.GetExtension(a.AsSpan()).Equals(Path.GetExtension(b.AsSpan()), StringComparison.OrdinalIgnoreCase);
}
