using System.Text;

namespace QaBot.Tests.Language;

/// <summary>The word lists that come with the program are well formed.</summary>
public sealed class ResourceTests(ITestOutputHelper output)
{
    private const int LargestGroup = 12;

    private static readonly string Folder = Path.Combine(Repository.Root, "src", "QaBot", "Language", "Resources");

    public static TheoryData<string, int> Files => new()
    {
        { "synonyms.de.txt", 1200 },
        { "families.de.txt", 900 },
        { "irregular-verbs.de.txt", 200 },
        { "countries.de.txt", 230 },
        { "english-german.txt", 2500 },
        { "numbers.de.txt", 200 },
        { "abbreviations.de.txt", 300 },
        { "stopwords.de.txt", 400 },
        { "questionwords.de.txt", 150 },
        { "question-types.de.txt", 200 },
        { "person-roles.de.txt", 300 },
        { "place-nouns.de.txt", 200 },
        { "reason-markers.de.txt", 300 },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_list_is_clean_text_that_says_what_it_is(string file, int least)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, file));
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        var lines = Entries(file);
        output.WriteLine($"{file}: {lines.Count} entries");

        Assert.True(text.IsNormalized(NormalizationForm.FormC));
        Assert.DoesNotContain('\r', text);
        Assert.StartsWith("# QaBot: ", text, StringComparison.Ordinal);
        Assert.Contains("Written for this project, Apache-2.0.", text.Split('\n')[0], StringComparison.Ordinal);
        Assert.True(lines.Count >= least, $"only {lines.Count}");
        Assert.DoesNotContain(lines, l => l != l.Trim() || l.Contains("  ", StringComparison.Ordinal));
        Assert.Empty(lines.GroupBy(l => l, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Theory]
    [InlineData("synonyms.de.txt")]
    [InlineData("families.de.txt")]
    [InlineData("person-roles.de.txt")]
    [InlineData("countries.de.txt")]
    [InlineData("english-german.txt")]
    [InlineData("numbers.de.txt")]
    public void A_group_is_small_and_names_each_word_once(string file)
    {
        foreach (var line in Entries(file).Where(l => !l.StartsWith('[')))
        {
            var words = line.Split('|')[0].Split(file is "english-german.txt" ? [": ", ", "] : ["=>", ", "], StringSplitOptions.None);

            Assert.All(words, word => Assert.False(string.IsNullOrWhiteSpace(word), line));
            Assert.True(words.Length <= (file is "numbers.de.txt" ? 2 * LargestGroup : LargestGroup), line);
            if (file is not "english-german.txt")
            {
                Assert.True(words.Length == words.Select(w => w.Trim()).Distinct(StringComparer.Ordinal).Count(), line);
            }
        }
    }

    [Theory]
    [InlineData("synonyms.de.txt")]
    [InlineData("families.de.txt")]
    public void A_group_joins_at_least_two_words(string file) =>
        Assert.DoesNotContain(Entries(file), l => !l.Contains(',', StringComparison.Ordinal) && !l.Contains("=>", StringComparison.Ordinal));

    [Fact]
    public void No_word_belongs_to_two_families()
    {
        var words = Entries("families.de.txt").SelectMany(l => l.Split(", ")).GroupBy(w => w, StringComparer.OrdinalIgnoreCase);

        Assert.Empty(words.Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void Every_irregular_verb_has_forms_other_than_itself()
    {
        var verbs = Entries("irregular-verbs.de.txt").Where(l => l is not ("prefixes:" or "verbs:")).Select(l => l.Split(": ")).ToList();

        Assert.All(verbs, v => Assert.Equal(2, v.Length));
        Assert.All(verbs, v => Assert.Contains(v[1].Split(' ', StringSplitOptions.RemoveEmptyEntries), f => f != v[0]));
        Assert.Empty(verbs.GroupBy(v => v[0]).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.Equal(["separable", "inseparable"], verbs.Take(2).Select(v => v[0]));
    }

    [Fact]
    public void Every_abbreviation_has_its_dot()
    {
        foreach (var line in Entries("abbreviations.de.txt"))
        {
            var abbreviation = line.Split([" | end", " = "], StringSplitOptions.None)[0];

            Assert.True(abbreviation.EndsWith('.') || abbreviation.Contains('.', StringComparison.Ordinal), line);
            Assert.DoesNotContain('|', abbreviation);
        }
    }

    [Fact]
    public void Every_country_names_its_metonyms_and_its_English_names_apart()
    {
        foreach (var line in Entries("countries.de.txt"))
        {
            var columns = line.Split('|');

            Assert.True(columns.Length == 3 && columns[2].StartsWith(" en:", StringComparison.Ordinal), line);
        }
    }

    [Fact]
    public void Words_that_carry_content_are_not_stopped()
    {
        var stopped = Entries("stopwords.de.txt").Concat(Entries("questionwords.de.txt")).ToHashSet(StringComparer.OrdinalIgnoreCase);

        Assert.DoesNotContain(["Frist", "Preis", "Jahr", "Grund", "Kosten", "alt", "hoch", "teuer", "heute", "verboten", "Recht", "Teil"], stopped.Contains);
    }

    private static List<string> Entries(string file) =>
        File.ReadLines(Path.Combine(Folder, file)).Where(l => l.Length > 0 && !l.StartsWith('#')).ToList();
}
