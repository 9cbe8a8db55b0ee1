using System.Text;

namespace QaBot.Benchmarks;

/// <summary>
/// German-like paragraphs whose words are as frequent as words are (Zipf): function words, and nouns compounded of invented
/// stems. The same number and seed give the same text on every machine.
/// </summary>
internal sealed class GeneratedCorpus
{
    private static readonly string[] Function =
    [
        "der", "die", "das", "und", "in", "den", "von", "zu", "mit", "sich", "des", "auf", "für", "ist", "im", "dem", "nicht", "ein", "eine", "als", "auch", "es", "an", "werden", "aus",
        "er", "hat", "dass", "sie", "nach", "wird", "bei", "einer", "um", "am", "sind", "noch", "wie", "einem", "über", "so", "zum", "war", "haben", "nur", "oder", "aber", "vor", "zur", "bis",
    ];

    private static readonly string[] Onsets = ["b", "br", "d", "f", "fl", "g", "gr", "h", "k", "kl", "l", "m", "n", "p", "r", "s", "sch", "st", "t", "tr", "w", "z"];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ä", "ö", "ü", "au", "ei", "ie"];
    private static readonly string[] Codas = ["", "l", "n", "r", "s", "t", "ng", "cht", "ß"];
    private static readonly string[] Endings = ["", "en", "er", "ung", "ungen", "heit", "lich", "es", "e", "te"];

    private readonly string[] _words;
    private readonly double[] _cumulative;
    private readonly Random _random;

    public GeneratedCorpus(int passages, int seed = 20)
    {
        _random = new Random(seed);
        _words = [.. Enumerable.Range(0, 60_000).Select(_ => Word()).Distinct()];
        _cumulative = new double[_words.Length];
        var sum = 0.0;
        for (var i = 0; i < _words.Length; i++)
        {
            _cumulative[i] = sum += 1.0 / (i + 10);
        }

        Passages = [.. Enumerable.Range(0, passages).Select(_ => Paragraph())];
    }

    /// <summary>The paragraphs, of some 40 words each.</summary>
    public IReadOnlyList<string> Passages { get; }

    /// <summary>Writes the paragraphs as text files of 100 each.</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (i, file) in Passages.Chunk(100).Index())
        {
            File.WriteAllText(Path.Combine(folder, $"band-{i:0000}.txt"), string.Join("\n\n", file) + "\n");
        }
    }

    /// <summary>Questions that use three to five content words of a passage.</summary>
    public IReadOnlyList<string> Questions(int count)
    {
        var questions = new List<string>();
        while (questions.Count < count)
        {
            string[] content = [.. Passages[_random.Next(Passages.Count)].Split(' ', '.', ',').Where(w => w.Length > 6)];
            if (content.Length >= 5)
            {
                questions.Add($"Wie ist {string.Join(' ', _random.GetItems(content, _random.Next(3, 6)))}?");
            }
        }

        return questions;
    }

    /// <summary>Quotations: half stand in the text, half have a word changed.</summary>
    public IReadOnlyList<string> Quotations(int count) =>
    [
        .. Enumerable.Range(0, count).Select(i =>
        {
            var words = Passages[_random.Next(Passages.Count)].Split(' ');
            var from = _random.Next(Math.Max(1, words.Length - 12));
            var quoted = words[from..Math.Min(words.Length, from + 12)];
            if (i % 2 == 1)
            {
                quoted[quoted.Length / 2] = _words[_random.Next(_words.Length)];
            }

            return string.Join(' ', quoted);
        }),
    ];

    private string Paragraph()
    {
        var text = new StringBuilder();
        for (var sentence = 0; sentence < 4; sentence++)
        {
            var length = _random.Next(7, 14);
            for (var i = 0; i < length; i++)
            {
                var word = _random.Next(100) < 45 ? Function[(int)(Function.Length * Math.Pow(_random.NextDouble(), 2))] : Drawn();
                text.Append(i == 0 ? char.ToUpperInvariant(word[0]) + word[1..] : word).Append(i == length - 1 ? ". " : i == length / 2 ? ", " : " ");
            }
        }

        return text.ToString().TrimEnd();
    }

    private string Drawn()
    {
        var i = Array.BinarySearch(_cumulative, _random.NextDouble() * _cumulative[^1]);
        return _words[Math.Min(i < 0 ? ~i : i, _words.Length - 1)];
    }

    private string Word()
    {
        var stem = Stem() + (_random.Next(3) == 0 ? Stem() : "") + Endings[_random.Next(Endings.Length)];
        return _random.Next(2) == 0 ? char.ToUpperInvariant(stem[0]) + stem[1..] : stem;
    }

    private string Stem() => string.Concat(Enumerable.Range(0, _random.Next(1, 3)).Select(_ =>
        Onsets[_random.Next(Onsets.Length)] + Vowels[_random.Next(Vowels.Length)] + Codas[_random.Next(Codas.Length)]));
}
