using System.IO.Compression;

namespace QaBot.Documents.Pdf;

/// <summary>Measures what a packed stream of a PDF file would unpack to, without keeping it.</summary>
internal static class UnpackedSize
{
    private const int HeaderOfFlate = 2;
    private const int ClearTable = 256;
    private const int EndOfData = 257;
    private const int FirstFree = 258;
    private const int MostCodes = 4096;

    /// <summary>The size of a Flate stream in bytes, or more than <paramref name="limit"/>; of a damaged one, up to the damage.</summary>
    public static long OfFlate(Memory<byte> packed, long limit)
    {
        // The library reads over the header, whatever it says.
        using var body = new MemoryStream(packed[Math.Min(HeaderOfFlate, packed.Length)..].ToArray(), writable: false);
        using var unpacked = new DeflateStream(body, CompressionMode.Decompress);
        var buffer = new byte[81_920];
        var sum = 0L;
        try
        {
            for (int read; sum <= limit && (read = unpacked.Read(buffer)) > 0; sum += read)
            {
            }
        }
        catch (InvalidDataException)
        {
            // What came before the damage still stands.
        }

        return sum;
    }

    /// <summary>The size of an LZW stream in bytes, the larger where its codes may widen early or late.</summary>
    public static long OfLzw(ReadOnlySpan<byte> packed) => Math.Max(OfLzw(packed, early: 0), OfLzw(packed, early: 1));

    /// <summary>The size of a run-length stream in bytes.</summary>
    public static long OfRunLength(ReadOnlySpan<byte> packed)
    {
        var sum = 0L;
        for (var i = 0; i < packed.Length && packed[i] != 128;)
        {
            var isRun = packed[i] > 128;
            sum += isRun ? 257 - packed[i] : packed[i] + 1;
            i += isRun ? 2 : packed[i] + 2;
        }

        return sum;
    }

    // Each code stands for a string one longer than the one before it; only the lengths are kept.
    private static long OfLzw(ReadOnlySpan<byte> packed, int early)
    {
        var lengths = new int[MostCodes];
        Array.Fill(lengths, 1, 0, ClearTable);
        var (next, width, last, sum) = (FirstFree, 9, 0, 0L);
        var (bits, held) = (0, 0);
        foreach (var octet in packed)
        {
            (bits, held) = ((bits << 8) | octet, held + 8);
            if (held < width)
            {
                continue;
            }

            held -= width;
            var code = bits >> held;
            bits &= (1 << held) - 1;
            if (code == EndOfData)
            {
                break;
            }

            if (code == ClearTable)
            {
                (next, width, last) = (FirstFree, 9, 0);
                continue;
            }

            var length = code < next ? lengths[code] : last + 1;
            if (last > 0 && next < MostCodes)
            {
                lengths[next++] = last + 1;
            }

            width = (next + early) switch { >= 2048 => 12, >= 1024 => 11, >= 512 => 10, _ => 9 };
            sum += last = length;
        }

        return sum;
    }
}
