using System.Net;
using QaBot.App.Callers;
using QaBot.Tests.App;
using QaBot.Tests.Serving;

namespace QaBot.Tests.Callers;

/// <summary>What a key may not read shows nowhere.</summary>
public sealed class CollectionTests
{
    private const string Secret = "Kasimir";

    private static TempRoot Documents() => new TempRoot()
        .With("garten/brunnen.txt", ServedBot.Brunnen)
        .With("personal/akte.txt", "Personalakte\n\nDas Gehalt von Kasimir Wunderlich beträgt 7413 Euro im Monat.\n\nKasimir Wunderlich arbeitet seit 2011 im Archiv.\n");

    private static async Task<(ServedBot Bot, HttpClient Gardener)> StartAsync()
    {
        var bot = await ServedBot.StartAsync(Documents(), new() { ["Callers:Required"] = "true" });
        return (bot, bot.With(bot.Keys.Create(new("", "gardener", Scopes.All, default) { Collections = ["garten"] }).Text));
    }

    [Fact]
    public async Task A_limited_key_gets_no_word_of_another_collection_from_any_path()
    {
        var (bot, gardener) = await StartAsync();
        await using var _ = bot;
        using var all = bot.With(bot.Keys.Create(new("", "all", Scopes.All, default)).Text);
        var known = await all.PostAsync("/api/ask", new { question = "Wie hoch ist das Gehalt von Kasimir Wunderlich?" });
        var citation = known["answer"]!["citations"]![0]!["id"]!.GetValue<string>();
        Assert.Contains("7413", known["answer"]!["text"]!.GetValue<string>(), StringComparison.Ordinal);

        var said = new List<string>
        {
            (await gardener.PostAsync("/api/ask", new { question = "Wie hoch ist das Gehalt im Archiv?" })).ToJsonString(),
            (await gardener.PostAsync("/api/ask", new { question = "Wie hoch ist das Gehalt im Archiv?", documents = new[] { "personal", "personal/akte.txt" } })).ToJsonString(),
            (await gardener.ReadAsync("/api/search?q=Gehalt")).ToJsonString(),
            (await gardener.ReadAsync("/api/search?q=Gehalt&document=personal")).ToJsonString(),
            (await gardener.ReadAsync("/api/documents")).ToJsonString(),
            (await gardener.PostAsync("/api/quotes", new { text = "arbeitet seit 2011 im Archiv" })).ToJsonString(),
            (await gardener.ReadAsync("/v1/models")).ToJsonString(),
            await gardener.GetStringAsync("/", TestContext.Current.CancellationToken),
            await gardener.GetStringAsync("/documents", TestContext.Current.CancellationToken),
            await gardener.GetStringAsync($"/cite/{citation}", TestContext.Current.CancellationToken),
            (await gardener.PostAsync("/v1/chat/completions", new { messages = new[] { new { role = "user", content = "Gehalt im Archiv?" } } })).ToJsonString(),
        };

        Assert.All(said, text =>
        {
            Assert.DoesNotContain(Secret, text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("7413", text, StringComparison.Ordinal);
            Assert.DoesNotContain("personal", text, StringComparison.OrdinalIgnoreCase);
        });
        Assert.Equal(1, (await gardener.ReadAsync("/api/documents"))["total"]!.GetValue<int>());
        foreach (var path in (string[])["/api/documents/personal/akte.txt", $"/api/citations/{citation}", $"/api/citations/{citation}?document=personal/akte.txt", "/d/personal/akte.txt", "/v1/models/qabot:personal"])
        {
            using var response = await gardener.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.DoesNotContain(Secret, await response.TextAsync(), StringComparison.Ordinal);
        }

        // What was just answered to someone else is answered anew, not out of a memory.
        var again = (await gardener.PostAsync("/api/ask", new { question = "Wie hoch ist das Gehalt von Kasimir Wunderlich?" })).ToJsonString();
        Assert.DoesNotContain("7413", again, StringComparison.Ordinal);
        Assert.DoesNotContain("akte.txt", again, StringComparison.Ordinal);
        using var model = await gardener.SendJsonAsync("/v1/chat/completions", new { model = "qabot:personal", messages = new[] { new { role = "user", content = "x" } } });
        Assert.Equal(HttpStatusCode.NotFound, model.StatusCode);
        gardener.Dispose();
    }

    [Fact]
    public async Task A_refusal_does_not_tell_whether_a_hidden_document_has_the_word()
    {
        var (bot, gardener) = await StartAsync();
        await using var _ = bot;

        var hidden = await gardener.PostAsync("/api/ask", new { question = "Wie alt ist Kasimir?", keep = false });
        var nowhere = await gardener.PostAsync("/api/ask", new { question = "Wie alt ist Balthasar?", keep = false });

        Assert.Equal(
            nowhere["answer"]!.ToJsonString().Replace("Balthasar", Secret, StringComparison.Ordinal),
            hidden["answer"]!.ToJsonString());
        gardener.Dispose();
    }

    [Fact]
    public async Task An_answer_from_before_is_not_shown_again_once_its_documents_may_not_be_read()
    {
        var (bot, gardener) = await StartAsync();
        await using var _ = bot;
        using var clerk = bot.With(bot.Keys.Create(new("", "clerk", Scopes.All, default)).Text);
        var id = (await clerk.PostAsync("/api/ask", new { question = "Wie hoch ist das Gehalt von Kasimir Wunderlich?" }))["conversation"]!.GetValue<string>();
        var turn = Assert.Single(await ((IConversations)bot.Services.GetService(typeof(IConversations))!).TurnsAsync(
            $"key:{bot.Keys.List().Single(key => key.Name == "clerk").Id}", id, cancellation: TestContext.Current.CancellationToken));

        var shown = ReadableTurn.Of(turn, new Access(new HashSet<string> { "garten" }), "de");

        Assert.Contains("7413", turn.Answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("7413", shown.Answer.Text, StringComparison.Ordinal);
        Assert.Empty(shown.Answer.Citations);
        gardener.Dispose();
    }

    [Fact]
    public void Groups_and_channels_add_to_what_everyone_may_read()
    {
        var rights = new CollectionRights(Microsoft.Extensions.Options.Options.Create(new CallersOptions
        {
            Collections = new() { ["*"] = ["garten"], ["hr"] = ["personal"], ["slack:T1:C1"] = [""], ["teams:T1:19:abc@thread.tacv2"] = ["vertrieb"] },
        }));

        Assert.Equal(["garten"], rights.For(["unknown"]).Collections!);
        Assert.Equal(["garten", "personal"], rights.For(["hr"]).Collections!.Order());
        Assert.True(rights.ForChannel("slack:T1:C1").Allows("notiz.txt"));
        Assert.False(rights.ForChannel("slack:T1:C1").Allows("personal/akte.txt"));
        Assert.True(rights.ForChannel("teams:T1:19:abc@thread.tacv2;messageid=17").Allows("vertrieb/preise.txt"));
        Assert.Null(new CollectionRights(Microsoft.Extensions.Options.Options.Create(new CallersOptions())).For(["hr"]).Collections);
    }
}
