using System.Text;
using System.Text.RegularExpressions;

namespace QaBot.Tests.Citations;

/// <summary>
/// The sample article as paragraphs of sentences of words, edited at random. It knows from the edits themselves, not from
/// the text, where each original sentence has gone.
/// </summary>
internal sealed class RandomArticle
{
    private static readonly string[] Filler = ["Apfelbaum", "Zugfahrt", "Montag", "gestern", "leise", "Fenster", "kocht", "Brotzeit", "sieben", "Wiese", "Lampe"];

    private readonly Random _random;
    private readonly List<List<Sentence>> _paragraphs;
    private string? _text;
    private Func<string, string> _encoding = text => text;

    public RandomArticle(int seed)
    {
        _random = new Random(seed);
        Originals = [.. Sample.Text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').SelectMany((line, i) =>
            Regex.Split(line, @"(?<=[.!?]) (?=\p{Lu})").Select(text => new Sentence(text, i + 1)))];
        _paragraphs = [.. Originals.GroupBy(sentence => sentence.Line).Select(group => group.ToList())];
    }

    /// <summary>The sentences as they were.</summary>
    public IReadOnlyList<Sentence> Originals { get; }

    public string Path { get; private set; } = Sample.Path;

    public string Text => _text ??= _encoding(string.Join('\n', _paragraphs.Select(paragraph => string.Join(' ', paragraph.Select(sentence => sentence.Now)))) + "\n");

    /// <summary>The line a sentence is in now, or <see langword="null"/> if it was deleted.</summary>
    public int? LineOf(Sentence sentence) => _paragraphs.FindIndex(paragraph => paragraph.Contains(sentence)) is >= 0 and var i ? i + 1 : null;

    /// <summary>Whether another original sentence reads nearly the same, which may be taken for this one once it is deleted.</summary>
    public bool HasTwin(Sentence sentence)
    {
        var words = sentence.Was.Split(' ').ToHashSet(StringComparer.Ordinal);
        return Originals.Any(other => other != sentence && other.Was.Split(' ').Count(words.Contains) >= 0.6 * words.Count);
    }

    public void Edit()
    {
        _text = null;
        var (p, q) = (_random.Next(_paragraphs.Count), _random.Next(_paragraphs.Count));
        var paragraph = _paragraphs[p];
        var s = _random.Next(paragraph.Count);
        switch (_random.Next(11))
        {
            case 0:
                _paragraphs.Insert(p, [new(Nonsense(12), 0)]);
                break;
            case 1:
                Drop(p);
                break;
            case 2:
                _paragraphs.RemoveAt(p);
                _paragraphs.Insert(Math.Min(q, _paragraphs.Count), paragraph);
                break;
            case 3:
                paragraph.Insert(s, new(Nonsense(7), 0));
                break;
            case 4 when paragraph.Count > 1:
                paragraph.RemoveAt(s);
                break;
            case 5:
                paragraph[s].Insert(_random, Filler[_random.Next(Filler.Length)]);
                break;
            case 6:
                paragraph[s].Delete(_random);
                break;
            case 7:
                paragraph[s].Replace(_random, Filler[_random.Next(Filler.Length)]);
                break;
            case 8:
                Path = $"ablage-{_random.Next(1000)}/datei {_random.Next(1000)}.txt";
                break;
            case 9:
                _encoding = Encoding(_random.Next(6));
                break;
            case 10 when paragraph.Count > 1 && p != q:
                _paragraphs[q].Insert(_random.Next(_paragraphs[q].Count + 1), paragraph[s]);
                paragraph.RemoveAt(s);
                break;
        }
    }

    private void Drop(int paragraph)
    {
        if (_paragraphs.Count > 5)
        {
            _paragraphs.RemoveAt(paragraph);
        }
    }

    private string Nonsense(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Filler[_random.Next(Filler.Length)])) + ".";

    private static Func<string, string> Encoding(int kind) => kind switch
    {
        0 => text => text.Normalize(NormalizationForm.FormD),
        1 => text => text.ReplaceLineEndings("\r\n"),
        2 => text => text.Replace(" der ", "\u00A0der ", StringComparison.Ordinal),
        3 => text => text.Replace("ung", "u\u00ADng", StringComparison.Ordinal),
        4 => text => text.Replace('„', '»').Replace('“', '«'),
        _ => text => text,
    };

    /// <summary>A sentence that remembers how it was and how many of its words were touched.</summary>
    internal sealed class Sentence(string text, int line)
    {
        private readonly List<string> _words = [.. text.Split(' ')];

        public string Was { get; } = text;

        public int Line { get; } = line;

        public int Touched { get; private set; }

        /// <summary>The share of its letters that stand in words which are still there.</summary>
        public double Left => Was.Split(' ').Where(_words.Contains).Sum(word => word.Length) / (double)Was.Split(' ').Sum(word => word.Length);

        public string Now => string.Join(' ', _words);

        public void Insert(Random random, string word) => Touch(words => words.Insert(random.Next(1, words.Count), word));

        public void Delete(Random random) => Touch(words => words.RemoveAt(random.Next(words.Count)));

        public void Replace(Random random, string word) => Touch(words => words[random.Next(words.Count)] = word);

        private void Touch(Action<List<string>> edit)
        {
            if (_words.Count > 3)
            {
                edit(_words);
                Touched++;
            }
        }
    }
}
