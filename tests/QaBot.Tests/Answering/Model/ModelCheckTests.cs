using Microsoft.AspNetCore.Http;
using QaBot.Answering.Model;
using QaBot.Models;

namespace QaBot.Tests.Answering.Model;

/// <summary>What doctor says about the models.</summary>
public sealed class ModelCheckTests
{
    [Theory]
    [InlineData(200, null, "geantwortet")]
    [InlineData(401, ModelFailure.WrongKey, "Model:ApiKey")]
    [InlineData(400, ModelFailure.BadRequest, "temperature is not for me")]
    [InlineData(404, ModelFailure.UnknownModel, "Model:Name (test-model)")]
    [InlineData(0, ModelFailure.TooSlow, "Model:TimeoutSeconds (1)")]
    public async Task The_check_says_in_words_what_is_wrong(int status, ModelFailure? failure, string words)
    {
        await using var model = await FakeModel.StartAsync();
        model.Behave = (context, _) => AnswerAsync(context, status, () => FakeModel.SayAsync(context, "OK"));
        await using var house = await ModelHouse.OpenAsync(model.Endpoint, null, ("Model:TimeoutSeconds", status == 0 ? "1" : "30"));

        AssertSays(await house.Get<ModelCheck>().CheckAsync("de", TestContext.Current.CancellationToken), failure, words);
    }

    [Theory]
    [InlineData(200, null, "3 Dimensionen")]
    [InlineData(401, ModelFailure.WrongKey, "Dense:ApiKey")]
    [InlineData(404, ModelFailure.UnknownModel, "Dense:Name (vectors)")]
    [InlineData(500, ModelFailure.ServerError, "Fehler gemeldet")]
    [InlineData(0, ModelFailure.TooSlow, "Dense:TimeoutSeconds (1)")]
    public async Task The_check_of_the_embedding_model_says_in_words_what_is_wrong(int status, ModelFailure? failure, string words)
    {
        await using var model = await FakeModel.StartAsync();
        model.Embed = (context, _) => AnswerAsync(context, status, () => context.Response.WriteAsJsonAsync(new { data = new[] { new { index = 0, embedding = new[] { 1, 2, 3 } } } }));
        await using var house = await ModelHouse.OpenAsync(null, null, ("Dense:Endpoint", model.Endpoint), ("Dense:Name", "vectors"), ("Dense:ApiKey", "sk-geheim-4712"), ("Dense:TimeoutSeconds", "1"));

        AssertSays(await house.Get<ModelCheck>().CheckVectorsAsync("de", TestContext.Current.CancellationToken), failure, words);
    }

    [Fact]
    public async Task Without_a_model_the_check_says_that_it_is_off()
    {
        await using var house = await ModelHouse.OpenAsync(null);
        var result = await house.Get<ModelCheck>().CheckAsync("en", TestContext.Current.CancellationToken);

        Assert.False(result.IsOn);
        Assert.StartsWith("off:", result.Detail, StringComparison.Ordinal);
        Assert.IsType<ExtractedAnswer>((await house.AskAsync("Wie viele Länder wollen Truppen in die Ukraine entsenden?")).Done.Reply.Answer);
    }

    /// <summary>The good answer for 200, none at all for 0, a refusal with its reason for everything else.</summary>
    private static Task AnswerAsync(HttpContext context, int status, Func<Task> good) => status switch
    {
        200 => good(),
        0 => Task.Delay(Timeout.Infinite, context.RequestAborted),
        _ => FakeModel.FailAsync(context, status, """{"error":{"message":"temperature is not for me"}}"""),
    };

    private static void AssertSays(ModelCheckResult result, ModelFailure? failure, string words)
    {
        Assert.Equal(failure, result.Failure);
        Assert.Contains(words, result.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", result.Detail, StringComparison.Ordinal);
    }
}
