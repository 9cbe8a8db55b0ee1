using QaBot.App.Chat;

namespace QaBot.Tests.App.Chat;

public sealed class SlashCommandsTests
{
    [Theory]
    [InlineData("/quelle", "/source")]
    [InlineData("/quellen", "/sources")]
    [InlineData("/suche", "/search")]
    [InlineData("/neu", "/new")]
    [InlineData("/verlauf", "/history")]
    [InlineData("/export", "/EXPORT")]
    [InlineData("/hilfe", "/help")]
    [InlineData("/ende", "/quit")]
    public void Every_command_has_a_german_and_an_english_name(string german, string english)
    {
        Assert.NotNull(SlashCommands.Find(german));
        Assert.Equal(SlashCommands.Find(german), SlashCommands.Find(english));
    }

    [Theory]
    [InlineData("/qelle", "de", "/quelle")]
    [InlineData("/verlaf", "de", "/verlauf")]
    [InlineData("/serch", "en", "/search")]
    [InlineData("/xyzzyplugh", "de", null)]
    public void A_mistyped_command_brings_the_nearest_to_mind(string typed, string language, string? nearest)
    {
        Assert.Equal(nearest, SlashCommands.Nearest(typed, language));
    }
}
