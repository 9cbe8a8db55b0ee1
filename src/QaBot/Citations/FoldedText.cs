using System.Runtime.CompilerServices;
using System.Text;

namespace QaBot.Citations;

/// <summary>
/// A text with everything levelled that may differ between a quotation and its source without touching its words: white
/// space, soft hyphens, hyphens at line breaks, quotation marks, dashes, ligatures, Unicode form. Every folded character
/// knows where it stands in the source, so that a match found here is shown in the source's own characters.
/// </summary>
internal sealed class FoldedText
{
    private static readonly ConditionalWeakTable<string, FoldedText> Known = [];

    private readonly StringBuilder _folded;
    private readonly List<TextSpan> _origins;
    private TextSpan? _space;
    private TextSpan? _dash;

    private FoldedText(string source)
    {
        Source = source;
        _folded = new StringBuilder(source.Length);
        _origins = new List<TextSpan>(source.Length);
        Fold();
        Text = _folded.ToString();
    }

    /// <summary>The text as it was.</summary>
    public string Source { get; }

    /// <summary>The text to compare.</summary>
    public string Text { get; }

    /// <summary>Folds <paramref name="source"/>, or remembers it as long as the same string lives.</summary>
    public static FoldedText Of(string source) => Known.GetValue(source, static text => new FoldedText(text));

    /// <summary>Where a stretch of the folded text stands in the source, or <see langword="null"/> if it would cut a character or a word.</summary>
    public TextSpan? InSource(int start, int length)
    {
        var end = start + length;
        var cutsCharacter = (start > 0 && _origins[start - 1].End > _origins[start].Start)
            || (end < _origins.Count && _origins[end].Start < _origins[end - 1].End);
        if (cutsCharacter)
        {
            return null;
        }

        var span = new TextSpan(_origins[start].Start, _origins[end - 1].End);
        return WordEdges.Cuts(Source, span.Start) || WordEdges.Cuts(Source, span.End) ? null : span;
    }

    /// <summary>Where a stretch of the folded text stands in the source, whatever it cuts.</summary>
    public TextSpan Cover(int start, int end) => new(_origins[start].Start, _origins[end - 1].End);

    private void Fold()
    {
        for (var i = 0; i < Source.Length; i++)
        {
            var c = Source[i];
            if (CharacterFolding.IsSpace(c))
            {
                _space = new(_space?.Start ?? i, i + 1);
            }
            else if (CharacterFolding.IsDash(c) || (c == '\u00AD' && EndsLine(i + 1)))
            {
                TakeDash(i, soft: c == '\u00AD');
            }
            else if (!CharacterFolding.IsInvisible(c))
            {
                Take(c, i);
            }
        }

        FlushDash();
    }

    /// <summary>Whether nothing but blanks stands between <paramref name="index"/> and a line break.</summary>
    private bool EndsLine(int index)
    {
        while (index < Source.Length && Source[index] is ' ' or '\t' or '\r')
        {
            index++;
        }

        return index < Source.Length && Source[index] == '\n';
    }

    private void Take(char c, int at)
    {
        if (_dash is not null && CharacterFolding.IsLetter(c))
        {
            // "Sicher-\nheit", "EU-\nStaaten" and "EU-Staaten": letters, a hyphen, letters are one word however it was broken.
            _dash = null;
            _space = null;
        }

        FlushDash();
        if (_space is { } space && _folded.Length > 0 && CharacterFolding.IsWord(_folded[^1]) && CharacterFolding.IsWord(c))
        {
            Emit(' ', space);
        }

        _space = null;
        var origin = new TextSpan(at, at + 1);
        if (CharacterFolding.IsQuoteMark(c))
        {
            EmitOnce('"', origin);
        }
        else if (c < '\u0080')
        {
            Emit(c, origin);
        }
        else
        {
            foreach (var part in CharacterFolding.Expand(c))
            {
                Emit(part, origin);
            }
        }
    }

    private void TakeDash(int at, bool soft)
    {
        if (_dash is { IsEmpty: false } && _space is null)
        {
            return;
        }

        FlushDash();
        if (_space is null && _folded.Length > 0 && CharacterFolding.IsLetter(_folded[^1]))
        {
            _dash = new(at, soft ? at : at + 1);
        }
        else if (!soft)
        {
            _space = null;
            EmitOnce('-', new(at, at + 1));
        }
    }

    private void FlushDash()
    {
        if (_dash is { IsEmpty: false } dash)
        {
            EmitOnce('-', dash);
        }

        _dash = null;
    }

    private void EmitOnce(char c, TextSpan origin)
    {
        if (_folded.Length == 0 || _folded[^1] != c)
        {
            Emit(c, origin);
        }
    }

    private void Emit(char c, TextSpan origin)
    {
        _folded.Append(c);
        _origins.Add(origin);
    }
}
