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
        filters.Count == 0 ? filters : [.. filters.Select(filter => new Bound(filter, this))];

    private bool IsTooLarge(IFilter filter, Memory<byte> packed) => filter switch
    {
        FlateFilter => UnpackedSize.OfFlate(packed, limit) > limit,
        LzwFilter => UnpackedSize.OfLzw(packed.Span) > limit,
        RunLengthFilter => UnpackedSize.OfRunLength(packed.Span) > limit,
        _ => false,
    };

    private sealed class Bound(IFilter filter, BoundedFilters owner) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            // A fax is as large as its dictionary says, whatever is in it, and no text is packed so.
            if (filter is CcittFaxDecodeFilter)
            {
                return Memory<byte>.Empty;
            }

            if (!owner.IsTooLarge(filter, input))
            {
                return filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            }

            owner.HasRefused = true;
            return Memory<byte>.Empty;
        }
    }
}
