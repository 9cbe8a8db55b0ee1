using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace QaBot.Documents.Pdf;

/// <summary>The library's filters, which unpack in memory; what would unpack to more than it should is left packed, and said.</summary>
/// <param name="limit">The most bytes that one stream may unpack to.</param>
internal sealed class BoundedFilters(long limit) : IFilterProvider
{
    /// <summary>Whether anything was left packed.</summary>
    public bool HasRefused { get; private set; }

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(DefaultFilterProvider.Instance.GetFilters(dictionary));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(DefaultFilterProvider.Instance.GetNamedFilters(names));

    /// <inheritdoc/>
    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(DefaultFilterProvider.Instance.GetAllFilters());

    private IReadOnlyList<IFilter> Bounded(IReadOnlyList<IFilter> filters) =>
        filters.Any(static filter => filter is FlateFilter) ? [.. filters.Select(filter => filter is FlateFilter ? new Bound(filter, this) : filter)] : filters;

    private bool IsTooLarge(Memory<byte> packed)
    {
        try
        {
            using var unpacked = new ZLibStream(new MemoryStream(packed.ToArray(), writable: false), CompressionMode.Decompress);
            var buffer = new byte[81_920];
            var sum = 0L;
            for (int read; sum <= limit && (read = unpacked.Read(buffer)) > 0; sum += read)
            {
            }

            return sum > limit;
        }
        catch (InvalidDataException)
        {
            // Damaged to the end of what could be unpacked; the library makes of it what it can.
            return false;
        }
    }

    private sealed class Bound(IFilter filter, BoundedFilters owner) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (!owner.IsTooLarge(input))
            {
                return filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            }

            owner.HasRefused = true;
            return Memory<byte>.Empty;
        }
    }
}
