namespace QaBot.Tests.Answering.Model;

public sealed class ModelRetrievalTests
{
    private static readonly (string, string)[] Kitchen =
    [
        ("kaffee.txt", "Die Kaffeemaschine in der Küche wird jeden Freitag entkalkt.\n"), ("platz.txt", "Der Vollautomat steht neben dem Fenster.\n"), ("kalt.txt", "Der Kühlschrank wird montags geleert.\n"),
    ];

    [Fact]
    public async Task The_words_a_model_proposes_bring_in_passages_but_accept_no_question()
    {
        await using var model = await FakeModel.StartAsync("Vollautomat, Kaffeevollautomat");
        await using var house = await ModelHouse.OpenAsync(model.Endpoint, Kitchen, ("Model:ExpandQueries", "true"));
        var hits = await house.Get<IRetriever>().RetrieveAsync(new("Wann wird die Kaffeemaschine entkalkt?"), 5, TestContext.Current.CancellationToken);

        Assert.Contains(hits, h => h.Passage.Text.Contains("Vollautomat", StringComparison.Ordinal));
        Assert.StartsWith("Die Kaffeemaschine", hits[0].Passage.Text, StringComparison.Ordinal);
        Assert.IsType<NoAnswer>((await house.AskAsync("Wie hoch ist der Eiffelturm?")).Done.Reply.Answer);
    }

    [Theory]
    [InlineData("When is the coffee machine descaled?", "You help to search")]
    [InlineData("Wann wird die Kaffeemaschine entkalkt?", "Du hilfst bei der Suche")]
    public async Task A_model_is_asked_for_words_in_the_language_of_the_question(string question, string prompt)
    {
        await using var model = await FakeModel.StartAsync("Vollautomat");
        await using var house = await ModelHouse.OpenAsync(model.Endpoint, [("coffee.txt", "The coffee machine is descaled on Friday.\n"), .. Kitchen], ("Model:ExpandQueries", "true"));
        await house.Get<IRetriever>().RetrieveAsync(new(question), 5, TestContext.Current.CancellationToken);

        Assert.StartsWith(prompt, Assert.Single(model.Requests)["messages"]![0]!["content"]!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Wann wird der Kühlschrank geleert?", "Der Kühlschrank")]
    [InlineData("Wann wird die Kaffeemaschine entkalkt?", "Der Kühlschrank")]
    public async Task A_follow_up_is_rewritten_with_words_of_the_conversation_only(string rewritten, string found)
    {
        await using var model = await FakeModel.StartAsync(rewritten);
        await using var house = await ModelHouse.OpenAsync(model.Endpoint, Kitchen, ("Model:RewriteFollowUps", "true"));
        var hits = await house.Get<IRetriever>().RetrieveAsync(new("Und wann wird er geleert?") { History = ["Wo steht der Kühlschrank?"] }, 5, TestContext.Current.CancellationToken);

        Assert.StartsWith(found, hits[0].Passage.Text, StringComparison.Ordinal);
        Assert.Contains("Wo steht der Kühlschrank?", model.LastUser, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rewriting_that_drops_what_is_asked_about_does_not_turn_a_refusal_into_an_answer()
    {
        await using var model = await FakeModel.StartAsync("Wann wird der Kühlschrank geleert?");
        await using var house = await ModelHouse.OpenAsync(model.Endpoint, Kitchen, ("Model:RewriteFollowUps", "true"));
        var reply = await house.Conversations.AskAsync(
            new("Und wie hoch ist der Eiffelturm?") { History = ["Wann wird der Kühlschrank geleert?"], Keep = false }, TestContext.Current.CancellationToken);

        Assert.IsType<NoAnswer>(reply.Answer);
    }

    [Theory]
    [InlineData("Wer hat das Telefon erfunden?")]
    [InlineData("Wie heißt die Frau von Macron?")]
    [InlineData("Wie backe ich Brot?")]
    [InlineData("Und in Brasilien?")]
    public async Task A_rewriting_that_adds_what_was_answered_before_does_not_turn_a_refusal_into_an_answer(string question)
    {
        string[] history = ["Wann traf sich die Koalition der Willigen in Paris?", "Wie plant Deutschland konkret, die Ukraine zu unterstützen?"];
        await using var model = await FakeModel.StartAsync($"{string.Join(' ', history)} {question}");
        await using var house = await ModelHouse.OpenAsync(model.Endpoint, null, ("Model:RewriteFollowUps", "true"));
        var reply = await house.Conversations.AskAsync(new(question) { History = history, Keep = false }, TestContext.Current.CancellationToken);

        Assert.IsType<NoAnswer>(reply.Answer);
        Assert.DoesNotContain(model.Requests, static asked => asked["messages"]![0]!["content"]!.ToString().StartsWith("Du beantwortest", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_model_puts_the_passages_in_order_and_one_that_babbles_changes_nothing()
    {
        await using var model = await FakeModel.StartAsync("2, 99, 1");
        await using var house = await ModelHouse.OpenAsync(model.Endpoint, null, ("Model:Rerank", "true"));
        var question = new Question("Wie viele Länder wollen Truppen in die Ukraine entsenden?");
        var ordered = await house.Get<IRetriever>().RetrieveAsync(question, 5, TestContext.Current.CancellationToken);
        model.Says("Das ist eine gute Frage!");
        var plain = await house.Get<IRetriever>().RetrieveAsync(question, 5, TestContext.Current.CancellationToken);

        Assert.Equal(plain[1].Passage, ordered[0].Passage);
        Assert.Equal(plain[0].Passage, ordered[1].Passage);
        Assert.Equal(plain.Count, ordered.Count);
    }

    [Fact]
    public async Task A_model_that_fails_costs_no_passage()
    {
        await using var model = await FakeModel.StartAsync();
        model.Fails(500);
        await using var house = await ModelHouse.OpenAsync(model.Endpoint, null, ("Model:Rerank", "true"), ("Model:ExpandQueries", "true"));

        Assert.NotEmpty(await house.Get<IRetriever>().RetrieveAsync(new("Wer ist Regierungssprecher?"), 5, TestContext.Current.CancellationToken));
    }
}
