using QaBot.Language;

namespace QaBot.Answering.Model;

/// <summary>A passage as a witness: its sentences read, without those that ask or give orders.</summary>
internal sealed class EvidencePassage
{
    private const int MostWindows = 6;

    private readonly Passage _passage;
    private readonly ReadText[] _sentences;
    private readonly bool[] _testifies;
    private readonly ReadText _heading;

    /// <param name="passage">The passage.</param>
    /// <param name="lexicon">Reads words.</param>
    /// <param name="words">Knows what words do.</param>
    public EvidencePassage(Passage passage, Lexicon lexicon, ClaimWords words)
    {
        _passage = passage;
        _sentences = [.. passage.Sentences.Select(s => new ReadText(passage.Text.Substring(s.Span.Start - passage.Span.Start, s.Span.Length), lexicon, words))];
        var overridden = Array.FindIndex(_sentences, s => Orders.Overrides(s.Text)) is >= 0 and var at ? at : _sentences.Length;
        _testifies = [.. passage.Sentences.Select((s, i) => s.Kind is not (BlockKind.Heading or BlockKind.Question) && !_sentences[i].Text.EndsWith('?') && !Orders.IsOrder(_sentences[i].Text, i > overridden))];
        _heading = new(passage.Heading, lexicon, words);
    }

    /// <summary>Its sentences.</summary>
    public IReadOnlyList<ReadText> Sentences => _sentences;

    /// <summary>The sentence, or the two neighbouring ones, that say the same as the claim.</summary>
    /// <param name="claim">The statement.</param>
    /// <param name="words">Knows what words do.</param>
    /// <param name="titles">The titles that all passages give to names.</param>
    public Citation? Prove(ReadText claim, ClaimWords words, Titles titles)
    {
        if (!QuoteCheck.Passes(claim.Text, _passage.Text))
        {
            return null;
        }

        var windows = Windows().Select(w => (Window: w, Alignment: Align(claim, w.First, w.Last, words, titles)))
            .OrderByDescending(w => w.Alignment.Coverage).ThenBy(w => w.Window.Last - w.Window.First).Take(MostWindows);
        var judged = new HashSet<int>();
        foreach (var (window, alignment) in windows)
        {
            // What one sentence says in full is judged by that sentence; a neighbour must not lend it a missing word.
            if (window.First != window.Last && (judged.Contains(window.First) || judged.Contains(window.Last)))
            {
                continue;
            }

            if (alignment.Proves(words))
            {
                return Draft(window.First, window.Last);
            }

            if (window.First == window.Last && alignment.IsCovered() && !alignment.Pairs.Any(p => p.IsFromContext))
            {
                judged.Add(window.First);
            }
        }

        return null;
    }

    /// <summary>For the window that comes nearest to the claim: which check it fails, and which words are missing.</summary>
    public string Explain(ReadText claim, ClaimWords words)
    {
        var nearest = Windows().Select(w => Align(claim, w.First, w.Last, words, new(_sentences))).Where(a => a.Coverage > 0).OrderByDescending(a => a.Coverage).Take(2);
        return string.Join(" || ", nearest.Select(a => $"{a.Refusal(words) ?? "proven"}: {string.Join(", ", a.Pairs.Where(p => p.Source is null).Select(p => p.Claim.Written + (p.IsFromContext ? "^" : "")))} / {string.Join(" ", a.Window.Select(s => s.Text))}"));
    }

    private IEnumerable<(int First, int Last)> Windows()
    {
        for (var i = 0; i < _sentences.Length; i++)
        {
            if (_testifies[i])
            {
                yield return (i, i);
                if (i + 1 < _sentences.Length && _testifies[i + 1] && _passage.Sentences[i].Block == _passage.Sentences[i + 1].Block)
                {
                    yield return (i, i + 1);
                }
            }
        }
    }

    /// <summary>The claim beside a window; what the window points back to and the question above it are its context.</summary>
    private Alignment Align(ReadText claim, int first, int last, ClaimWords words, Titles titles)
    {
        var question = first - 1;
        while (question >= 0 && _testifies[question])
        {
            question--;
        }

        var above = question >= 0 ? _sentences[question] : _heading;
        return new(claim, _sentences[first..(last + 1)], first > 0 ? _sentences[first - 1] : null, above, words, titles);
    }

    private Citation Draft(int first, int last)
    {
        var span = new TextSpan(_passage.Sentences[first].Span.Start, _passage.Sentences[last].Span.End);
        var lines = new LineRange(_passage.Sentences[first].Lines.First, _passage.Sentences[last].Lines.Last);
        return new(0, "", _passage.Document, lines, span, _passage.Text.Substring(span.Start - _passage.Span.Start, span.Length))
        {
            Title = _passage.Title,
            Heading = _passage.Heading,
            Page = _passage.Page,
            Locator = _passage.Locator,
        };
    }
}
