namespace QaBot;

/// <summary>Reads one format of files. Readers hold no state and may be called from several threads at once.</summary>
public interface IDocumentReader
{
    /// <summary>The file name extensions it reads, lower-case with their dot.</summary>
    IReadOnlyList<string> Extensions { get; }

    /// <summary>Reads a document from its bytes. Never throws for what a file may hold; a broken file is a result.</summary>
    /// <param name="path">The path below the documents folder, with "/".</param>
    /// <param name="bytes">The whole file.</param>
    /// <param name="cancellation">Stops the reading.</param>
    ReadResult Read(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancellation = default);
}
