using System.Text.RegularExpressions;
using QaBot.Language;

namespace QaBot.Passages;

/// <summary>Counts the sentences of one paragraph of a law or contract, as lawyers do: the items of a list belong to the sentence that they end.</summary>
/// <param name="source">The document's text.</param>
internal sealed partial class SentenceCount(string source)
{
    private const string FirstWords =
        "Der|Die|Das|Dem|Den|Des|Ein|Eine|Einer|Einem|Eines|Er|Sie|Es|Im|In|Ist|Sind|Wird|Werden|Wurde|Hat|Haben|Kann|Können|Darf|Dürfen|Soll|Sollen|Muss|Müssen|Gilt|Gelten|Bei|Beim|Für|Auf|Nach|Mit|Zu|Zur|Zum|Als|An|Am|Aus|Von|Vom|Vor|Über|Unter|Bis|Durch|Ohne|Gegen|"
        + "Dies|Diese|Dieser|Dieses|Diesem|Jede|Jeder|Jedes|Alle|Keine|Wer|Was|Wenn|Soweit|Sofern|Falls|Solange|Sobald|Nicht|Auch|So|Dabei|Hierbei|Hiervon|Davon|Dazu|Dafür|Danach|Daneben|Darüber|Ferner|Gleiches|Entsprechendes|Satz|Absatz|Im|Ihr|Ihre|Sein|Seine|Wir|Kommt|Liegt|The|A|An|It|If|This";

    private readonly List<Counted> _counted = [];
    private int _count;
    private int _items;
    private bool _isOpen;
    private bool _hasListEnded;
    private bool _isListUnclear;

    /// <summary>Goes on with the next block. False if it leaves a doubt; nothing from it on is counted then.</summary>
    public bool Take(Block block)
    {
        var text = block.Span.In(source);
        return block.Kind is BlockKind.Paragraph or BlockKind.ListItem && !block.IsBoilerplate && !Doubt().IsMatch(PlainDots().Replace(text, ""))
            && (IsItem(block, text) ? TakeItem(block.Span) : (_items == 0 || block.Level == 0) && TakeText(block.Span));
    }

    /// <summary>Which sentences a place touches; <see langword="null"/> if it is not wholly in what was counted.</summary>
    public CountedSentences? Of(TextSpan span)
    {
        var first = OrderedSpans.FirstBehind(_counted, static counted => counted.Span, span.Start);
        var touched = _counted.Skip(first).TakeWhile(counted => counted.Span.Start < span.End).ToList();
        return touched.Count > 0 && touched[0].Span.Start <= span.Start && span.End <= touched[^1].Span.End
            ? new(touched[0].Number, touched[^1].Number, _count, touched.TrueForAll(static counted => counted.IsItem))
            : null;
    }

    private static bool IsItem(Block block, string text) =>
        ItemMark().IsMatch(text) || (block.Kind is BlockKind.ListItem && text is not ['(', >= '0' and <= '9', ..]);

    private bool TakeItem(TextSpan span)
    {
        if (!_isOpen)
        {
            return false;
        }

        // A list whose items are sentences of their own: whether the text behind it counts on from it, nobody can say.
        _isListUnclear |= _hasListEnded || SentenceSplitter.Split(source, span).Count > 1;
        _hasListEnded = Ends(span);
        _items++;
        _counted.Add(new(span, _count, IsItem: true));
        return true;
    }

    private bool TakeText(TextSpan span)
    {
        var sentences = SentenceSplitter.Split(source, span);
        var goesOn = sentences.Count > 0 && char.IsLower(source[sentences[0].Start]);
        if (!MayFollow(goesOn) || !sentences.All(sentence => IsBalanced(sentence.In(source))) || sentences.Skip(1).Any(sentence => char.IsLower(source[sentence.Start])))
        {
            return false;
        }

        foreach (var sentence in sentences)
        {
            _count += goesOn ? 0 : 1;
            goesOn = false;
            _counted.Add(new(sentence, _count, IsItem: false));
        }

        _isOpen = sentences.Count == 0 || !Ends(sentences[^1]);
        (_items, _hasListEnded, _isListUnclear) = (0, false, false);
        return true;
    }

    /// <summary>Whether text can stand here: behind a finished sentence, or behind a list, of which it is the end or the next sentence.</summary>
    private bool MayFollow(bool goesOn) => _items == 0 ? !_isOpen && !goesOn : !_isListUnclear && _items > 1 && _hasListEnded != goesOn;

    private bool Ends(TextSpan span) => span.In(source).AsSpan().TrimEnd("“”»«\"') ") is [.., '.' or '!' or '?'];

    /// <summary>A bracket or quotation that holds whole sentences may or may not count as one.</summary>
    private static bool IsBalanced(string sentence) =>
        sentence.Count(static c => c == '(') == sentence.Count(static c => c == ')') && sentence.Count(static c => c is '„' or '»') == sentence.Count(static c => c is '“' or '«');

    // Dots that end no sentence whatever follows: of items, days and ordinals, of abbreviations before a number or a name.
    [GeneratedRegex(
        """
        ^\s*\d{1,2}\.(?=\s)
        |(?<=\b(?:am|zum|vom|der|des|den|dem)\s\d{1,2})\.
        |(?<=\b\d{1,2})\.(?=\s(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b)
        |(?<=\b(?:Abs|Nr|Nrn|Art|Ziff|Rn|Buchst|lit|Dr|Prof|gem|vgl|ggf|bzw|Bd|Kap|Anl))\.
        |(?<=\b[zdu])\.(?=\s?[Bha]\.)|(?<=\b[zdu]\.?\s?[Bha])\.
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex PlainDots();

    // Where a sentence, a paragraph or a list may begin that is not told apart, or where none may begin though it is told apart.
    [GeneratedRegex(
        "(?<!\\b(?:ist|sind|hat|wird|kann|darf|soll|muss|gilt|ab|an|aus|ein|vor|zu|mit|auf|\\p{L}{3,}(?:en|er|et|es|st|rt|lt|ht|nt|gt|ft|ung|lich|ig|bar|keit|heit|nd|ng|e|in|um|or|al|el)))\\.[\"”“»)]*\\s+[\"„»(]?(?!(?:" + FirstWords + ")\\b)\\p{Lu}"
        + @"|\b\p{L}\.\s+\p{Lu}" // "Buchst. a. Der", "Anlage B. Der"
        + @"|(?<!\d)[.!?][""”“»)]*\d{1,3}\s+\p{Lu}|[.!?]\s+\d{1,2}\p{Lu}|…" // notes and numbers of sentences
        + @"|\p{L}{2}\.\p{Lu}" // a space is missing
        + @"|(?:\n\s*|[.;:]\s+)\(\d{1,2}[a-z]?\)\s" // a paragraph within the block
        + @"|\n\s*(?:\d{1,2}[.)]|[a-z]{1,2}\)|[-–•*]|§|Art\.)\s|[,:]\s+(?:\d{1,2}[.)]|[a-z]\))\s", // a list within the block
        RegexOptions.CultureInvariant)]
    private static partial Regex Doubt();

    [GeneratedRegex(@"^\s*(?:\d{1,2}[.)]|\(?[a-z]{1,2}\)|[-–•*])\s", RegexOptions.CultureInvariant)]
    private static partial Regex ItemMark();

    private sealed record Counted(TextSpan Span, int Number, bool IsItem);
}

/// <summary>Which sentences of its paragraph a place touches.</summary>
/// <param name="First">The first, from 1.</param>
/// <param name="Last">The last.</param>
/// <param name="Known">How many the paragraph has, as far as they were counted.</param>
/// <param name="IsInList">Whether it touches nothing but items of a list.</param>
internal sealed record CountedSentences(int First, int Last, int Known, bool IsInList);
