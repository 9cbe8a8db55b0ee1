using System.ComponentModel.DataAnnotations;

namespace QaBot.Indexing;

/// <summary>Where the index lies and how it is written; section "Indexing".</summary>
public sealed class IndexingOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Indexing";

    /// <summary>The folder QaBot writes to, absolute or below the working directory.</summary>
    [Required(AllowEmptyStrings = false)]
    public string Folder { get; set; } = "index";

    /// <summary>After how many written documents a run commits.</summary>
    [Range(1, 100_000)]
    public int BatchSize { get; set; } = 64;

    /// <summary>After how many seconds a run commits at the latest, if something was written.</summary>
    [Range(1, 3600)]
    public int CommitSeconds { get; set; } = 5;

    /// <summary>How many documents are read at a time, beside the one thread that writes.</summary>
    [Range(1, 64)]
    public int ReadWorkers { get; set; } = 2;

    /// <summary>How much memory the writer gathers before it writes a segment, in megabytes.</summary>
    [Range(1, 2048)]
    public int BufferMegabytes { get; set; } = 64;

    /// <summary>How long a reader may lag behind a commit of another process, in milliseconds.</summary>
    [Range(0, 60_000)]
    public int RefreshMilliseconds { get; set; } = 200;

    /// <summary>Up to this size, in megabytes, every byte of the index is verified whenever it is opened; a larger one only if its files are not as they were left.</summary>
    [Range(0, 1_000_000)]
    public int VerifyMegabytes { get; set; } = 16;

    /// <summary>How many damaged indexes are kept for inspection.</summary>
    [Range(0, 100)]
    public int KeepDamaged { get; set; } = 3;

    /// <summary>How long a reader without any index waits for the first commit of the process that is writing it, in seconds.</summary>
    [Range(0, 600)]
    public int FirstCommitSeconds { get; set; } = 10;
}
