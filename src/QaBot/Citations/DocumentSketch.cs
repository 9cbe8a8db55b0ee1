using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace QaBot.Citations;

/// <summary>
/// What remains recognisable of a document when it is renamed and edited at once: the 64 smallest hashes of its pairs of words
/// (a bottom-k sketch, Broder 1997; Cohen and Kaplan 2007). The share that two sketches have in common estimates how much of
/// their texts they share.
/// </summary>
internal sealed class DocumentSketch
{
    private const int Size = 64;
    private const int ShortestWord = 4;

    private static readonly ConditionalWeakTable<string, DocumentSketch> Known = [];

    private readonly SortedSet<uint> _hashes;

    private DocumentSketch(SortedSet<uint> hashes) => _hashes = hashes;

    /// <summary>The sketch of a text, remembered as long as the same string lives; time linear in the text.</summary>
    public static DocumentSketch Of(string text) => Known.GetValue(text, static text => new(Smallest(text)));

    /// <summary>The sketch that <see cref="ToBytes"/> wrote.</summary>
    public static DocumentSketch FromBytes(ReadOnlySpan<byte> bytes)
    {
        var hashes = new SortedSet<uint>();
        for (var i = 0; i + 4 <= bytes.Length; i += 4)
        {
            hashes.Add(BinaryPrimitives.ReadUInt32LittleEndian(bytes[i..]));
        }

        return new(hashes);
    }

    /// <summary>The sketch in at most 256 bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[_hashes.Count * 4];
        var at = 0;
        foreach (var hash in _hashes)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4 * at++), hash);
        }

        return bytes;
    }

    /// <summary>The estimated share of word pairs that two texts have in common, from 0 to 1.</summary>
    public double Likeness(DocumentSketch other)
    {
        var smallest = _hashes.Union(other._hashes).Order().Take(Size).ToList();
        return smallest.Count == 0 ? 0 : smallest.Count(hash => _hashes.Contains(hash) && other._hashes.Contains(hash)) / (double)smallest.Count;
    }

    private static SortedSet<uint> Smallest(string text)
    {
        var hashes = new SortedSet<uint>();
        var (word, length, previous) = (Seed, 0, 0u);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (char.IsLetter(c))
            {
                // Accents are left out, so that the Unicode form does not matter.
                word = (word ^ char.ToLowerInvariant(CharacterFolding.Expand(c)[0])) * Prime;
                length++;
            }
            else if (!CharacterFolding.IsMark(c) && !CharacterFolding.IsInvisible(c))
            {
                if (length >= ShortestWord)
                {
                    Add(hashes, Mix(previous ^ word));
                    previous = word * Prime;
                }

                (word, length) = (Seed, 0);
            }
        }

        return hashes;
    }

    private const uint Seed = 2166136261;
    private const uint Prime = 16777619;

    private static void Add(SortedSet<uint> hashes, uint hash)
    {
        if (hashes.Count < Size || hash < hashes.Max)
        {
            hashes.Add(hash);
            if (hashes.Count > Size)
            {
                hashes.Remove(hashes.Max);
            }
        }
    }

    /// <summary>Spreads the bits (the finaliser of MurmurHash3), so that the smallest hashes are a fair sample.</summary>
    private static uint Mix(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }
}
