using QaBot.Citations;

namespace QaBot.Benchmarks;

/// <summary>Quotations of every verdict, made from passages; the same number and seed give the same.</summary>
internal sealed class QuotationSet(IReadOnlyList<string> passages)
{
    private const int Length = 12;

    private readonly Random _random = new(21);

    /// <summary>Quotations by their kind, with what the check should say of them.</summary>
    public IEnumerable<(string Kind, QuotationStatus Verdict, IReadOnlyList<string> Texts)> ByKind(int count) =>
    [
        ("verbatim", QuotationStatus.Verbatim, Make(count, () => Words(Length))),
        ("altered", QuotationStatus.Altered, Make(count, () => Changed(Words(Length)))),
        ("stitched", QuotationStatus.Stitched, Make(count, () => $"{Words(Length)} {Words(Length)}")),
        ("not found", QuotationStatus.NotFound, Make(count, () => string.Join(' ', Enumerable.Range(0, Length).Select(_ => Words(1))))),
        ("with ellipsis", QuotationStatus.Verbatim, Make(count, WithEllipsis)),
    ];

    private static IReadOnlyList<string> Make(int count, Func<string> make) => [.. Enumerable.Range(0, count).Select(_ => make())];

    private string Words(int count)
    {
        var words = Passage();
        var from = _random.Next(words.Length - count);
        return string.Join(' ', words[from..(from + count)]).TrimEnd('.', ',');
    }

    private string Changed(string quotation)
    {
        var words = quotation.Split(' ');
        words[words.Length / 2] = Words(1);
        return string.Join(' ', words);
    }

    private string WithEllipsis()
    {
        var words = Passage();
        return $"{string.Join(' ', words[..6])} […] {string.Join(' ', words[^6..])}".TrimEnd('.');
    }

    private string[] Passage() => passages[_random.Next(passages.Count)].Split(' ');
}
