namespace QaBot.Language;

/// <summary>Reads locators from running text in one pass.</summary>
internal sealed class LocatorParser
{
    private readonly LocatorScanner _scanner;

    private LocatorParser(string text, int start) => _scanner = new(text) { Position = start };

    /// <summary>Every locator in <paramref name="text"/>, in order.</summary>
    public static IReadOnlyList<Locator> ParseAll(string text)
    {
        var found = new List<Locator>();
        for (var i = 0; i < text.Length; i++)
        {
            var mayBegin = (char.IsLetter(text[i]) || text[i] == '§') && (i == 0 || !char.IsLetterOrDigit(text[i - 1]));
            if (mayBegin && ParseAt(text, i) is { } locator)
            {
                found.Add(locator);
                i = locator.Span.End - 1;
            }
        }

        return found;
    }

    /// <summary>The locator that begins at <paramref name="start"/>, or <see langword="null"/>.</summary>
    public static Locator? ParseAt(string text, int start) => new LocatorParser(text, start).Read(start);

    private Locator? Read(int start)
    {
        var parts = ReadParts();
        if (parts.Count == 0)
        {
            return null;
        }

        // "Absatz 2 des § 5": the inner part was named first.
        if (IsInner(parts[0].Unit))
        {
            var mark = _scanner.Position;
            var outer = _scanner.SkipWord("des", "der", "von", "in", "im", "zu", "of") ? ReadParts() : [];
            if (outer.Count > 0 && !IsInner(outer[0].Unit))
            {
                parts.InsertRange(0, outer);
            }
            else
            {
                _scanner.Position = mark;
            }
        }

        var work = IsStandalone(parts[0].Unit) ? null : _scanner.ReadWork();
        return new(parts, work, new(start, _scanner.Position));
    }

    private List<LocatorPart> ReadParts()
    {
        var parts = new List<LocatorPart>();
        while (true)
        {
            var mark = _scanner.Position;
            if (parts.Count > 0)
            {
                _scanner.SkipComma();
            }

            LocatorUnit? within = parts.Count > 0 ? parts[^1].Unit : null;
            if (_scanner.ReadUnit(within) is not { } unit || !MayFollow(parts, unit) || _scanner.ReadNumber(unit) is not { } number)
            {
                _scanner.Position = mark;
                return parts;
            }

            parts.Add(new(unit, number, _scanner.ReadRangeEnd(unit)));
            if (unit is LocatorUnit.Section or LocatorUnit.Article)
            {
                ReadRomanParagraph(parts);
            }

            if (IsStandalone(unit))
            {
                return parts;
            }
        }
    }

    /// <summary>"§ 823 I 1" is § 823 Abs. 1 Satz 1.</summary>
    private void ReadRomanParagraph(List<LocatorPart> parts)
    {
        if (_scanner.ReadRoman() is { } paragraph)
        {
            parts.Add(new(LocatorUnit.Paragraph, paragraph));
            if (_scanner.ReadBareDigits() is { } sentence)
            {
                parts.Add(new(LocatorUnit.Sentence, sentence));
            }
        }
    }

    private static bool MayFollow(List<LocatorPart> parts, LocatorUnit unit) => parts.Count == 0
        || (!IsStandalone(unit) && unit is not (LocatorUnit.Annex or LocatorUnit.AgendaItem) && parts.TrueForAll(part => part.Unit != unit)
            && (IsInner(unit) || unit > parts[^1].Unit) && parts.Count < 8);

    private static bool IsInner(LocatorUnit unit) =>
        unit is LocatorUnit.Paragraph or LocatorUnit.Sentence or LocatorUnit.Number or LocatorUnit.Letter;

    /// <summary>Units that are counted through a whole document, whatever stands beside them.</summary>
    private static bool IsStandalone(LocatorUnit unit) =>
        unit is LocatorUnit.Page or LocatorUnit.Margin or LocatorUnit.Table or LocatorUnit.Figure or LocatorUnit.Step;
}
