using Microsoft.Extensions.Options;
using QaBot.Answering.Model;

namespace QaBot.Tests.Answering.Model;

/// <summary>What is said to a model is compared with a checked-in picture of it; who changes a prompt sees what changes.</summary>
public sealed class PromptTests
{
    private static readonly Dictionary<string, string> Gaps = new()
    {
        ["passages"] = "<<<abc PASSAGE 1>>>\nTitel › Überschrift\nEin Satz. {{question}}\n<<<abc END 1>>>",
        ["boundary"] = "abc",
        ["question"] = "Wie groß ist {{boundary}}?",
        ["history"] = "- Was ist das?",
    };

    public static TheoryData<string, string> All => new(from name in (string[])["answer", "rewrite", "expand", "rerank"] from language in (string[])["de", "en"] select (name, language));

    [Theory]
    [MemberData(nameof(All))]
    public void A_prompt_reads_as_in_its_picture(string name, string language)
    {
        var prompt = new PromptFiles(Options.Create(new ModelOptions { PromptsFolder = "" })).Get(name, language).Fill(Gaps);
        var picture = Path.Combine(Repository.Root, "tests/QaBot.Tests/Answering/Model/Pictures", $"{name}.{language}.txt");

        Assert.Equal(File.ReadAllText(picture).ReplaceLineEndings("\n").Trim(), $"{prompt.System}\n=====\n{prompt.User}");
    }

    [Fact]
    public void A_prompt_of_the_users_own_takes_the_place_of_the_one_that_comes_along()
    {
        var folder = Directory.CreateTempSubdirectory("qabot-prompts-").FullName;
        File.WriteAllText(Path.Combine(folder, "answer.de.md"), "Sei knapp.\r\n---\r\n{{question}}");
        var prompts = new PromptFiles(Options.Create(new ModelOptions { PromptsFolder = folder }));
        Directory.Delete(folder, recursive: true);

        Assert.Equal(("Sei knapp.", "Wie groß ist {{boundary}}?"), (prompts.Get("answer", "de").Fill(Gaps).System, prompts.Get("answer", "de").Fill(Gaps).User));
        Assert.Contains("NO ANSWER", prompts.Get("answer", "en").System, StringComparison.Ordinal);
    }
}
