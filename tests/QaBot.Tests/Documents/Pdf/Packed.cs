using System.IO.Compression;

namespace QaBot.Tests.Documents.Pdf;

/// <summary>Bytes packed as the streams of a PDF file are.</summary>
internal static class Packed
{
    public static byte[] Flate(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            zlib.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>Codes of 9 to 12 bits, widened one code early, as is usual.</summary>
    public static byte[] Lzw(byte[] bytes)
    {
        var (packed, held, bits) = (new List<byte>(), 0, 0);
        var table = new Dictionary<(int Prefix, byte Last), int>();
        Write(256, 9);
        var prefix = -1;
        foreach (var b in bytes)
        {
            if (prefix < 0)
            {
                prefix = b;
            }
            else if (table.TryGetValue((prefix, b), out var known))
            {
                prefix = known;
            }
            else
            {
                Write(prefix, Width());
                table[(prefix, b)] = 258 + table.Count;
                prefix = b;
                if (table.Count == 4096 - 258 - 2)
                {
                    Write(256, 12);
                    table.Clear();
                }
            }
        }

        Write(prefix, Width());
        table[(-1, 0)] = 0;
        Write(257, Width());
        Write(0, 7);
        return [.. packed];

        int Width() => (258 + table.Count) switch { >= 2048 => 12, >= 1024 => 11, >= 512 => 10, _ => 9 };
        void Write(int code, int width)
        {
            (held, bits) = ((held << width) | code, bits + width);
            for (; bits >= 8; bits -= 8)
            {
                packed.Add((byte)(held >> (bits - 8)));
            }

            held &= (1 << bits) - 1;
        }
    }

    /// <summary>Runs of up to 128, each as two bytes.</summary>
    public static byte[] RunLength(byte[] bytes)
    {
        var packed = new List<byte>();
        for (var i = 0; i < bytes.Length;)
        {
            var run = bytes.Skip(i).Take(128).TakeWhile(b => b == bytes[i]).Count();
            packed.AddRange(run > 1 ? [(byte)(257 - run), bytes[i]] : [0, bytes[i]]);
            i += run;
        }

        packed.Add(128);
        return [.. packed];
    }
}
