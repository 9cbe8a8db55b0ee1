namespace QaBot.Indexing;

/// <summary>What an <see cref="IndexNotice"/> is about.</summary>
public enum IndexNoticeKind
{
    /// <summary>Another process is writing to the index.</summary>
    WriterBusy,

    /// <summary>The index folder cannot be written.</summary>
    NotWritable,

    /// <summary>There is no space left.</summary>
    DiskFull,

    /// <summary>There is no documents folder; what is indexed was kept.</summary>
    DocumentsMissing,

    /// <summary>The index was damaged; it was set aside and built anew.</summary>
    DamagedRebuilt,

    /// <summary>The index is damaged and cannot be built anew now.</summary>
    Damaged,

    /// <summary>All documents were read anew, since another version of QaBot or of its settings had read them.</summary>
    Rebuilt,
}
