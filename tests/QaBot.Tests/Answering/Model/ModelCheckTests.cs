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
        model.Behave = (context, _) => status == 200 ? FakeModel.SayAsync(context, "OK")
            : status == 0 ? Task.Delay(Timeout.Infinite, context.RequestAborted) : FakeModel.FailAsync(context, status, """{"error":{"message":"temperature is not for me"}}""");
        await using var house = await ModelHouse.OpenAsync(model.Endpoint, null, ("Model:TimeoutSeconds", status == 0 ? "1" : "30"));
        var result = await house.Get<ModelCheck>().CheckAsync("de", TestContext.Current.CancellationToken);

        Assert.Equal(failure, result.Failure);
        Assert.Contains(words, result.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", result.Detail, StringComparison.Ordinal);
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
        model.Embed = (context, _) => status == 200 ? context.Response.WriteAsJsonAsync(new { data = new[] { new { index = 0, embedding = new[] { 1, 2, 3 } } } })
            : status == 0 ? Task.Delay(Timeout.Infinite, context.RequestAborted) : FakeModel.FailAsync(context, status, "{}");
        await using var house = await ModelHouse.OpenAsync(null, null, ("Dense:Endpoint", model.Endpoint), ("Dense:Name", "vectors"), ("Dense:ApiKey", "sk-geheim-4712"), ("Dense:TimeoutSeconds", "1"));
        var result = await house.Get<ModelCheck>().CheckVectorsAsync("de", TestContext.Current.CancellationToken);

        Assert.Equal(failure, result.Failure);
        Assert.Contains(words, result.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", result.Detail, StringComparison.Ordinal);
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
}
