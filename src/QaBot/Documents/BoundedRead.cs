namespace QaBot.Documents;

/// <summary>Reads a whole file without trusting the size it had a moment ago.</summary>
internal static class BoundedRead
{
    /// <summary>The bytes of the file, at most one more than <paramref name="limit"/>.</summary>
    public static byte[] All(string path, long limit, CancellationToken cancellation)
    {
        using var stream = new FileStream(path, new FileStreamOptions
        {
            // Editors and cloud clients keep files open while they write them.
            Share = FileShare.ReadWrite | FileShare.Delete,
            Options = FileOptions.SequentialScan,
        });
        return All(stream, limit, cancellation);
    }

    /// <summary>The bytes of <paramref name="stream"/>, at most one more than <paramref name="limit"/>.</summary>
    public static byte[] All(Stream stream, long limit, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[81_920];
        while (bytes.Length <= limit)
        {
            cancellation.ThrowIfCancellationRequested();
            var read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, limit + 1 - bytes.Length));
            if (read == 0)
            {
                break;
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
