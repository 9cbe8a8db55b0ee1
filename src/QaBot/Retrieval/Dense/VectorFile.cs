using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace QaBot.Retrieval.Dense;

/// <summary>
/// Vectors on disk, keyed by the hash of what was embedded. Records are appended, each with a check sum: what a kill cut off
/// is not read and is written over. One file for each embedding model, so that another model never meets the vectors of this one.
/// </summary>
internal sealed class VectorFile
{
    /// <summary>The length of a key in bytes.</summary>
    public const int KeyLength = 16;

    private static readonly byte[] Magic = "QBV1"u8.ToArray();

    private readonly string _path;
    private long _end;

    /// <param name="folder">The index folder.</param>
    /// <param name="model">The embedding model.</param>
    public VectorFile(string folder, string model)
    {
        var name = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(model)))[..12];
        (Folder, _path) = (folder, Path.Combine(folder, $"vectors-{name}.bin"));
    }

    private string Folder { get; }

    /// <summary>Every whole record. A damaged file ends where its damage begins.</summary>
    public Dictionary<UInt128, float[]> Load()
    {
        var vectors = new Dictionary<UInt128, float[]>();
        _end = 0;
        if (!File.Exists(_path))
        {
            return vectors;
        }

        using var file = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 20);
        var head = new byte[Magic.Length + sizeof(int)];
        if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head.AsSpan(0, Magic.Length).SequenceEqual(Magic))
        {
            return vectors;
        }

        var dimension = BitConverter.ToInt32(head, Magic.Length);
        if (dimension is < 1 or > 65_536)
        {
            return vectors;
        }

        _end = head.Length;
        var record = new byte[KeyLength + (dimension * sizeof(float)) + sizeof(uint)];
        while (file.ReadAtLeast(record, record.Length, throwOnEndOfStream: false) == record.Length
            && Sum(record.AsSpan(0, record.Length - sizeof(uint))) == BitConverter.ToUInt32(record, record.Length - sizeof(uint)))
        {
            vectors[MemoryMarshal.Read<UInt128>(record)] = MemoryMarshal.Cast<byte, float>(record.AsSpan(KeyLength, dimension * sizeof(float))).ToArray();
            _end += record.Length;
        }

        return vectors;
    }

    /// <summary>Forgets every record.</summary>
    public void Clear()
    {
        _end = 0;
        try
        {
            File.Delete(_path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What is appended next is written over it.
        }
    }

    /// <summary>Appends vectors and makes them durable. False if another process is writing; they are then kept in memory only.</summary>
    public bool Append(IReadOnlyList<(UInt128 Key, float[] Vector)> vectors)
    {
        Directory.CreateDirectory(Folder);
        try
        {
            using var file = new FileStream(_path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, 1 << 20);
            file.SetLength(_end);
            file.Position = _end;
            if (_end == 0)
            {
                file.Write(Magic);
                file.Write(BitConverter.GetBytes(vectors[0].Vector.Length));
            }

            foreach (var (key, vector) in vectors)
            {
                var record = new byte[KeyLength + (vector.Length * sizeof(float)) + sizeof(uint)];
                MemoryMarshal.Write(record, key);
                MemoryMarshal.AsBytes<float>(vector).CopyTo(record.AsSpan(KeyLength));
                BitConverter.TryWriteBytes(record.AsSpan(record.Length - sizeof(uint)), Sum(record.AsSpan(0, record.Length - sizeof(uint))));
                file.Write(record);
            }

            file.Flush(flushToDisk: true);
            _end = file.Position;
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static uint Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            sum = BitOperations.Crc32C(sum, word);
        }

        foreach (var b in bytes[(bytes.Length / sizeof(ulong) * sizeof(ulong))..])
        {
            sum = BitOperations.Crc32C(sum, b);
        }

        return sum;
    }
}
