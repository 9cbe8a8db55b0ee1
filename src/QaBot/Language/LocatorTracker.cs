using System.Buffers;
using System.Globalization;

namespace QaBot.Language;

/// <summary>
/// Tells each paragraph of a document its full place, given the headings and paragraph starts in their order: under the
/// heading "§ 5 Kündigung" the paragraph "(2) …" stands at § 5 Abs. 2.
/// </summary>
public sealed class LocatorTracker
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    private readonly List<(int Level, LocatorPart Part)> _outer = [];
    private readonly List<(int Depth, LocatorPart Part)> _inner = [];
    private LocatorPart? _margin;
    private int _lastNumber;

    /// <summary>Takes note of a heading (level 1 is the outermost) and returns its place, if it or one above it has one.</summary>
    public string? Heading(string text, int level = 1)
    {
        var own = Numbering(text) ?? Locator.ParseStart(text)?.Parts;
        _outer.RemoveAll(entry => entry.Level >= level);
        _inner.Clear();
        _margin = null;
        if (own is not null)
        {
            _outer.RemoveAll(entry => !IsFrame(entry.Part.Unit));
            foreach (var part in own)
            {
                _outer.RemoveAll(entry => entry.Part.Unit == part.Unit);
                _outer.Add((level, part));
            }
        }

        return Place();
    }

    /// <summary>Takes note of a paragraph or list item and returns its place, if there is one.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="depth">How many lists of the format it stands in: what stands in fewer than an item has left the item.</param>
    public string? Paragraph(string text, int depth = 0)
    {
        var start = text.TrimStart();
        if (Locator.ParseStart(start) is { Parts: [{ Unit: LocatorUnit.Margin } margin] } own && BeginsSentence(start, own.Span.End))
        {
            _margin = margin;
            return Place();
        }

        if (HeadingLine(start) is { } line)
        {
            return Heading(line, _outer.FindLast(entry => !IsFrame(entry.Part.Unit)) is { Part: not null } last ? last.Level : 99);
        }

        _inner.RemoveAll(item => item.Depth > depth && item.Part.Unit != LocatorUnit.Paragraph);
        if (ItemOf(start) is { } part)
        {
            _inner.RemoveAll(item => Rank(item.Part.Unit) >= Rank(part.Unit));
            _inner.Add((depth, part));
        }

        return Place();
    }

    private string? Place()
    {
        if (_outer.Count == 0)
        {
            return _margin?.ToString();
        }

        // A paragraph sign, an article or a dotted number is unique by itself; chapters around it are not named, an annex is.
        var absolute = _outer.FindIndex(entry => entry.Part.Unit is LocatorUnit.Section or LocatorUnit.Article || entry.Part.Number.Contains('.', StringComparison.Ordinal));
        var outer = _outer.Where((entry, i) => absolute < 0 || i >= absolute || entry.Part.Unit == LocatorUnit.Annex).Select(entry => entry.Part);
        return string.Join(' ', [.. outer, .. _inner.Select(item => item.Part), .. _margin is null ? (LocatorPart[])[] : [_margin]]);
    }

    /// <summary>Whether a number is set before a sentence ("Rn. 17 Die Klage …"); a reference goes on in lower case ("Rn. 17 gilt …").</summary>
    private static bool BeginsSentence(string text, int end)
    {
        var rest = text.AsSpan(end).TrimStart(" \t\n\r:–—-„»\"(");
        return rest.Length > 0 && char.IsUpper(rest[0]);
    }

    /// <summary>The first line of a paragraph that is a heading in all but form: "§ 5 Kündigung", "Ziff. 4.2 Die Frist …", "4.2 Die Frist …".</summary>
    private static string? HeadingLine(string start)
    {
        var end = start.AsSpan().IndexOfAny('\n', '\r');
        var line = end < 0 ? start : start[..end];
        if (Numbering(line, dottedOnly: true) is not null)
        {
            return line;
        }

        if (Locator.ParseStart(line) is { Parts: [{ Unit: LocatorUnit.Clause }], Work: null } clause && BeginsSentence(start, clause.Span.End))
        {
            return line;
        }

        var isTitle = line.Length <= 120 && !line.AsSpan().TrimEnd().EndsWith('.') && Locator.ParseStart(line) is { Parts: [_], Work: null };
        return isTitle && (line.StartsWith('§') || char.IsUpper(line[0])) ? line : null;
    }

    /// <summary>"4.2 Kündigung" and "5. Kündigung" are Ziff. 4.2 and Ziff. 5; dates and years are not.</summary>
    private IReadOnlyList<LocatorPart>? Numbering(string text)
    {
        if (Numbering(text, dottedOnly: false) is not [var part])
        {
            return null;
        }

        // "2. Weltkrieg" counts nothing: a plain number is believed if it begins or continues a count.
        if (!part.Number.Contains('.', StringComparison.Ordinal))
        {
            var number = int.Parse(part.Number, CultureInfo.InvariantCulture);
            if (number != 1 && number != _lastNumber + 1)
            {
                return null;
            }

            _lastNumber = number;
        }

        return [part];
    }

    private static IReadOnlyList<LocatorPart>? Numbering(string text, bool dottedOnly)
    {
        var start = text.TrimStart();
        var end = start.AsSpan().IndexOfAnyExcept(NumberCharacters);
        if (end is <= 0 or > 12 || !(char.IsWhiteSpace(start[end]) || start[end] == ')') || !start.AsSpan(end).ContainsAnyExcept(" \t)"))
        {
            return null;
        }

        var number = start[..end];
        var bare = number.TrimEnd('.');
        var steps = bare.Split('.');
        var plausible = steps.All(step => step.Length is 1 or 2) && (steps.Length > 1 || !dottedOnly);
        return plausible && char.IsLetter(start.AsSpan(end).TrimStart(" \t)")[0]) && !IsMonth(start[end..]) ? [new(LocatorUnit.Clause, bare)] : null;
    }

    private static bool IsMonth(string rest)
    {
        var word = new string([.. rest.TrimStart(' ', ')', '\t').TakeWhile(char.IsLetter)]);
        return CultureInfo.GetCultureInfo("de-DE").DateTimeFormat.MonthNames.Contains(word);
    }

    /// <summary>"(2)" is a paragraph, "3." a number, "b)" a letter of the place they stand in; nothing else at the start of a text is one.</summary>
    public static LocatorPart? ItemOf(string start)
    {
        var open = start.StartsWith('(') ? 1 : 0;
        var digits = start.Skip(open).TakeWhile(char.IsAsciiDigit).Count();
        var end = open + digits;
        if (digits is 1 or 2 && end < start.Length && open == 1)
        {
            var letter = char.IsAsciiLetterLower(start[end]) ? 1 : 0;
            return end + letter < start.Length && start[end + letter] == ')' ? new(LocatorUnit.Paragraph, start[1..(end + letter)]) : null;
        }

        if (digits is 1 or 2 && end + 1 < start.Length && start[end] is '.' or ')' && char.IsWhiteSpace(start[end + 1]) && !IsMonth(start[(end + 1)..]))
        {
            return new(LocatorUnit.Number, start[..end]);
        }

        var isLetter = digits == 0 && open + 1 < start.Length && char.IsAsciiLetterLower(start[open]) && start[open + 1] == ')';
        return isLetter ? new(LocatorUnit.Letter, start[open..(open + 1)]) : null;
    }

    private static bool IsFrame(LocatorUnit unit) =>
        unit is LocatorUnit.Part or LocatorUnit.Chapter or LocatorUnit.Division or LocatorUnit.Annex or LocatorUnit.AgendaItem;

    private static int Rank(LocatorUnit unit) => unit switch
    {
        LocatorUnit.Paragraph => 0,
        LocatorUnit.Number => 1,
        _ => 2,
    };
}
