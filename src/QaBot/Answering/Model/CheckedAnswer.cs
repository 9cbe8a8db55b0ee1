using System.Globalization;
using System.Text;

namespace QaBot.Answering.Model;

/// <summary>An answer in the making: takes in what the model writes, lets the gate check every statement, and numbers the citations in order of appearance.</summary>
internal sealed class CheckedAnswer(CitationGate gate, ModelOptions options, AnswerTexts texts)
{
    /// <summary>No answer has more statements; what writes on babbles.</summary>
    public const int MostStatements = 40;

    private const int MostCharacters = 40_000;

    private readonly StatementReader _reader = new();
    private readonly StringBuilder _shown = new();
    private readonly StringBuilder _kept = new();
    private readonly List<Citation> _citations = [];
    private readonly List<string> _unproven = [];
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private int _shownOfPending;
    private int _length;
    private int _proven;

    /// <summary>How many statements were checked.</summary>
    public int Checked { get; private set; }

    /// <summary>Whether the model said that it found no answer.</summary>
    public bool FoundNone { get; private set; }

    /// <summary>Whether anything was shown.</summary>
    public bool HasShown => _shown.Length > 0;

    /// <summary>Whether anything was proven.</summary>
    public bool HasProven => _proven > 0;

    /// <summary>Whether the model writes without end.</summary>
    public bool IsTooLong => _length > MostCharacters || Checked > MostStatements;

    /// <summary>Takes in more text; returns what is to be shown.</summary>
    public IEnumerable<AnswerPart> Append(string text)
    {
        _length += text.Length;
        if (IsTooLong)
        {
            yield break;
        }

        foreach (var part in _reader.Append(text).SelectMany(Close))
        {
            yield return part;
        }

        if (ShowPending() is { Length: > 0 } words)
        {
            yield return new(words);
        }
    }

    /// <summary>Takes in the end; a statement that was cut off is left out.</summary>
    public IEnumerable<AnswerPart> Finish(bool isCut)
    {
        var rest = _reader.Finish().ToList();
        return (isCut ? rest.SkipLast(1) : rest).SelectMany(Close);
    }

    /// <summary>The answer as far as it was proven, and whether what was shown must be corrected.</summary>
    public (GeneratedAnswer Answer, bool Corrected) Result()
    {
        var text = _kept.ToString().Trim();
        return (new(text, _citations) { Checked = Checked, Unproven = _unproven }, text != _shown.ToString().Trim());
    }

    private IEnumerable<AnswerPart> Close(string raw)
    {
        var statement = Statement.Parse(raw);
        var before = Math.Min(_shownOfPending, statement.Lead.Length + statement.Prose.Length);
        _shownOfPending = 0;
        if (Refusals.IsRefusal(statement.Prose, statement.Pieces.Any(p => p.Cited.Count > 0)))
        {
            FoundNone = true;
            yield break;
        }

        if (!statement.Pieces.Any(p => p.IsClaim) || !_said.Add(statement.Prose))
        {
            yield break;
        }

        Checked++;
        var proofs = statement.Pieces.Select(p => p.IsClaim ? gate.Check(p.Text, p.Cited) : []).ToList();
        var isProven = statement.Pieces.Zip(proofs, (piece, proof) => !piece.IsClaim || proof.Count > 0).All(x => x);
        string final;
        var fresh = new List<Citation>();
        if (isProven)
        {
            _proven++;
            final = Write(statement, proofs, fresh);
            _kept.Append(final);
        }
        else
        {
            _unproven.Add(statement.Prose.Trim());
            final = statement.Lead + statement.Prose;
            if (options.Unproven == UnprovenStatements.Mark)
            {
                final += " " + texts.Unproven;
                _kept.Append(final);
            }
            else if (options.Streaming == ModelStreaming.Statements)
            {
                yield break;
            }
        }

        var rest = HasShown ? final[Math.Min(before, final.Length)..] : final[Math.Min(before, final.Length)..].TrimStart();
        if (rest.Length > 0)
        {
            _shown.Append(rest);
            yield return new(rest);
        }

        foreach (var citation in fresh)
        {
            yield return new(Citation: citation);
        }
    }

    /// <summary>What of the statement that is being written can be shown: its words up to the first bracket.</summary>
    private string ShowPending()
    {
        var pending = _reader.Pending;
        var bracket = pending.AsSpan().IndexOfAny('[', '【');
        var end = bracket < 0 ? pending.Length : bracket;
        while (end > 0 && char.IsWhiteSpace(pending[end - 1]))
        {
            end--;
        }

        if (options.Streaming != ModelStreaming.Words || end <= _shownOfPending || Refusals.MayBegin(pending[..end]))
        {
            return "";
        }

        var words = pending[_shownOfPending..end];
        words = HasShown ? words : words.TrimStart();
        _shownOfPending = end;
        _shown.Append(words);
        return words;
    }

    private string Write(Statement statement, List<IReadOnlyList<Citation>> proofs, List<Citation> fresh)
    {
        var text = new StringBuilder(statement.Lead);
        for (var i = 0; i < proofs.Count; i++)
        {
            text.Append(statement.Pieces[i].Text);
            foreach (var number in proofs[i].Select(proof => NumberOf(proof, fresh)).Distinct())
            {
                text.Append(CultureInfo.InvariantCulture, $" [{number}]");
            }
        }

        return text.ToString();
    }

    private int NumberOf(Citation proof, List<Citation> fresh)
    {
        var known = _citations.Find(c => c.Document == proof.Document && c.Span == proof.Span);
        if (known is null)
        {
            known = proof with { Number = _citations.Count + 1 };
            _citations.Add(known);
            fresh.Add(known);
        }

        return known.Number;
    }
}
