using QaBot.Language;

namespace QaBot.Answering.Model;

/// <summary>The words that decide whether a statement says the same as its source (list "claim-words.txt").</summary>
internal sealed class ClaimWords
{
    private readonly Dictionary<string, (HashSet<string> Written, HashSet<string> Roots)> _groups = [];
    private readonly Dictionary<string, string> _speakers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _parties = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _same = new(StringComparer.Ordinal);
    private readonly HashSet<string> _small = new(StringComparer.Ordinal);
    private readonly Opposites _opposites;

    /// <param name="lexicon">Reads words.</param>
    /// <param name="opposites">Knows which words exclude each other.</param>
    public ClaimWords(Lexicon lexicon, Opposites opposites)
    {
        _opposites = opposites;
        foreach (var line in Resource.Lines("claim-words.txt"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var group = line[..colon];
            var words = line[(colon + 1)..];
            if (group == "party")
            {
                AddParty(words.Split('|'), lexicon);
                continue;
            }

            if (group == "same")
            {
                _small.UnionWith(Forms(words, lexicon).Where(f => words.Contains(f.Lower, StringComparison.Ordinal)).Select(f => f.Lower));
                AddSame([.. Forms(words, lexicon).Select(f => f.Root)]);
                continue;
            }

            var families = words.Split(',', StringSplitOptions.TrimEntries).Where(w => w.EndsWith('+'));
            _groups[group] = (Forms(words, lexicon).Select(f => f.Lower).ToHashSet(), families.Select(w => lexicon.Form(w.TrimEnd('+')).Root).ToHashSet());
        }
    }

    /// <summary>The marks of a word.</summary>
    public ClaimMarks Of(WordForm form)
    {
        var marks = ClaimMarks.None;
        foreach (var mark in Marks)
        {
            marks |= In(mark.Group, form) ? mark.Mark : 0;
        }

        return marks;
    }

    /// <summary>Whether two words are two sides of an opposition, such as "erhöhen" and "senken", "klar" and "unklar".</summary>
    public bool AreOpposite(WordForm a, WordForm b) => _opposites.AreOpposite(a, b);

    /// <summary>Whether a word is one side of an opposition.</summary>
    public bool HasOpposite(WordForm form) => _opposites.HasOpposite(form);

    /// <summary>The country that a word names, as its root: "Russland", "russisch"; <see langword="null"/> for other words.</summary>
    public string? PartyOf(WordForm form) => _parties.GetValueOrDefault(form.Root);

    /// <summary>The country for which a capital or a government stands: what "Moskau" or "der Kreml" says, Russia says.</summary>
    public string? SpokenForBy(WordForm form) => _speakers.GetValueOrDefault(form.Root);

    /// <summary>The roots of the words that say the same in a statement, such as "schon" and "bereits"; empty for most words.</summary>
    public IReadOnlySet<string> SameAs(WordForm form) => _same.TryGetValue(form.Root, out var same) ? same : NoWords;

    /// <summary>Whether the word is listed as one that is written small, so that a capital only begins a sentence.</summary>
    public bool IsWrittenSmall(WordForm form) => _small.Contains(form.Lower);

    private void AddSame(List<string> roots)
    {
        foreach (var root in roots)
        {
            _same.TryAdd(root, new(StringComparer.Ordinal));
            _same[root].UnionWith(roots);
        }
    }

    private void AddParty(string[] sides, Lexicon lexicon)
    {
        var party = Forms(sides[0], lexicon).First().Root;
        foreach (var name in Forms(sides[0], lexicon))
        {
            _parties[name.Root] = party;
        }

        foreach (var speaker in Forms(sides[1], lexicon))
        {
            _speakers[speaker.Root] = party;
        }
    }

    // Not the folded form: "würde" and "wurde" are worlds apart.
    private bool In(string group, WordForm form) => _groups[group].Written.Contains(form.Lower) || (!form.IsStop && _groups[group].Roots.Contains(form.Root));

    private static IEnumerable<WordForm> Forms(string words, Lexicon lexicon) =>
        words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(w => !w.Contains(' ', StringComparison.Ordinal)).Select(w => lexicon.Form(w.TrimEnd('+')));

    private static readonly HashSet<string> NoWords = [];

    private static readonly (string Group, ClaimMarks Mark)[] Marks =
    [
        ("negation", ClaimMarks.Negation), ("possible", ClaimMarks.Possible), ("planned", ClaimMarks.Planned), ("reported", ClaimMarks.Reported), ("must", ClaimMarks.Must),
        ("strong", ClaimMarks.Strong), ("causal", ClaimMarks.Causal), ("neutral", ClaimMarks.Neutral), ("generic", ClaimMarks.Generic), ("receive", ClaimMarks.Receive), ("give", ClaimMarks.Give), ("equip", ClaimMarks.Equip), ("amount", ClaimMarks.Amount), ("demand", ClaimMarks.Demand), ("need", ClaimMarks.Need), ("name", ClaimMarks.Name), ("turning", ClaimMarks.Turning),
    ];
}

/// <summary>What a word does in a statement.</summary>
[Flags]
internal enum ClaimMarks
{
    /// <summary>It only names something.</summary>
    None = 0,

    /// <summary>It denies.</summary>
    Negation = 1,

    /// <summary>It says that something may be.</summary>
    Possible = 2,

    /// <summary>It says that something is wanted, planned, promised or demanded.</summary>
    Planned = 4,

    /// <summary>It says that someone says so.</summary>
    Reported = 8,

    /// <summary>It says that something must be.</summary>
    Must = 16,

    /// <summary>It makes a statement wider or narrower: all, only, already.</summary>
    Strong = 32,

    /// <summary>It gives a cause.</summary>
    Causal = 64,

    /// <summary>It adds nothing to a statement.</summary>
    Neutral = 128,

    /// <summary>It names a thing so generally that the source may say it otherwise.</summary>
    Generic = 256,

    /// <summary>It says that its subject gets something.</summary>
    Receive = 512,

    /// <summary>It says that something is given to one in the dative.</summary>
    Give = 1024,

    /// <summary>It says that one is given something "mit".</summary>
    Equip = 2048,

    /// <summary>It says how much something comes to.</summary>
    Amount = 4096,

    /// <summary>It says that someone wants something done.</summary>
    Demand = 8192,

    /// <summary>It says that someone needs something.</summary>
    Need = 16384,

    /// <summary>It is a name for which no general word can stand.</summary>
    Name = 32768,

    /// <summary>It is a noun that says that something ends, fails or is refused.</summary>
    Turning = 65536,
}
