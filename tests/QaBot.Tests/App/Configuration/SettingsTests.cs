using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using QaBot.App.Configuration;

namespace QaBot.Tests.App.Configuration;

public sealed class SettingsTests
{
    private static readonly IConfiguration Empty = new ConfigurationBuilder().Build();

    [Fact]
    public void Two_folders_of_the_same_name_never_share_an_index()
    {
        var one = Folders.Resolve(Empty, "/qabot", "/daten/a/berichte", null);
        var two = Folders.Resolve(Empty, "/qabot", "/daten/b/berichte", null);

        Assert.StartsWith(Path.GetFullPath("/qabot/index/berichte-"), one.Index, StringComparison.Ordinal);
        Assert.NotEqual(one.Index, two.Index);
        Assert.Equal(one, Folders.Resolve(Empty, "/qabot", "/daten/a/berichte/", null) with { Documents = one.Documents });
    }

    [Fact]
    public void The_configured_folder_has_the_usual_index_however_it_is_named()
    {
        var usual = Folders.Resolve(Empty, "/qabot", null, null);

        Assert.Equal(Path.GetFullPath("/qabot/index"), usual.Index);
        Assert.Equal(usual.Index, Folders.Resolve(Empty, "/qabot", "/qabot/documents/", null).Index);
        Assert.Equal(Path.GetFullPath("/anderswo"), Folders.Resolve(Empty, "/qabot", null, "/anderswo").Index);
    }

    [Theory]
    [InlineData("Property Folder: The IndexingOptions.Folder field is required.", "Indexing:Folder muss gesetzt sein")]
    [InlineData("RetrievalOptions.Top: The field RetrievalOptions.Top must be between 1 and 100.", "Retrieval:Top muss zwischen 1 und 100 liegen")]
    [InlineData("Top: The field RetrievalOptions.Top must be between 1 and 100.", "Retrieval:Top muss zwischen 1 und 100 liegen")]
    [InlineData("Die eigenen Worte eines Prüfers", "Die eigenen Worte eines Prüfers")]
    public void A_wrong_value_is_named_with_its_range(string failure, string said)
    {
        Assert.Equal(said, SettingsProblem.Describe(new OptionsValidationException("", typeof(object), [failure]), SettingsTexts.German));
    }

    [Fact]
    public void The_settings_of_another_program_are_passed_over()
    {
        using var root = new TempRoot("""{ "Documents": { "Folder": "d" } /* darf sein */, }""");
        var inner = Directory.CreateDirectory(Path.Combine(root.Folder, "web", "src")).FullName;
        File.WriteAllText(Path.Combine(root.Folder, "web", "appsettings.json"), """{ "AllowedHosts": "*", "ConnectionStrings": {} }""");

        Assert.Equal(new DirectoryInfo(root.Folder).FullName, RootFolder.Find(inner, AppContext.BaseDirectory));
    }
}
