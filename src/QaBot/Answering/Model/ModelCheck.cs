using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QaBot.Models;
using QaBot.Retrieval.Dense;

namespace QaBot.Answering.Model;

/// <summary>Looks whether the models are set up rightly, with one real call each.</summary>
public sealed class ModelCheck(IServiceProvider services, IOptions<ModelOptions> options, IOptions<DenseOptions> vectors, TimeProvider clock)
{
    private const int FewTokens = 16;
    private const int LongestReason = 200;

    /// <summary>Calls the language model once, within its time-out, and says in words what is wrong.</summary>
    /// <param name="language">The language of the words, "de" or "en".</param>
    /// <param name="cancellation">Stops the call.</param>
    public async Task<ModelCheckResult> CheckAsync(string language, CancellationToken cancellation = default)
    {
        var texts = ModelTexts.For(language);
        var model = options.Value;
        if (!model.IsOn)
        {
            return model.Endpoint.Length + model.Name.Length == 0 ? new(false, null, Format(texts.CheckOff, "Model:Endpoint", "Model:Name"))
                : new(false, ModelFailure.BadRequest, Format(texts.CheckHalf, model.Endpoint.Length > 0 ? "Model:Endpoint" : "Model:Name", model.Endpoint.Length > 0 ? "Model:Name" : "Model:Endpoint"));
        }

        var call = new ModelCall(budget: null);
        var started = clock.GetTimestamp();
        var said = false;
        await foreach (var text in services.GetRequiredService<ChatModel>().WriteAsync(new("", "OK?"), FewTokens, call, cancellation))
        {
            said |= text.Length > 0;
        }

        // A model that thinks before it speaks may have spent its few tokens on that.
        var failure = call.Failure ?? (said || call.IsCut ? null : ModelFailure.Empty);
        return failure is { } wrong
            ? new(true, failure, Wrong(texts, texts.Chat, wrong, LookAt(wrong, "Model", model.Name, model.Endpoint, model.TimeoutSeconds), call.Reason))
            : new(true, null, Format(texts.CheckGood, model.Name, Seconds(started, language)));
    }

    /// <summary>Lets the embedding model make one vector, within its time-out, and says in words what is wrong.</summary>
    /// <param name="language">The language of the words, "de" or "en".</param>
    /// <param name="cancellation">Stops the call.</param>
    public async Task<ModelCheckResult> CheckVectorsAsync(string language, CancellationToken cancellation = default)
    {
        var texts = ModelTexts.For(language);
        var dense = vectors.Value;
        if (!dense.IsOn)
        {
            return new(false, null, Format(texts.CheckOff, "Dense:Endpoint", "Dense:Name"));
        }

        var call = new ModelCall(budget: null);
        var started = clock.GetTimestamp();
        try
        {
            var embedder = services.GetRequiredService<IEmbedder>();
            var vector = (await embedder.EmbedAsync(["OK"], call, cancellation))[0];
            return new(true, null, Format(texts.CheckGood, Format(texts.CheckDimensions, embedder.Model, vector.Length), Seconds(started, language)));
        }
        catch (EmbeddingException e)
        {
            var settings = e.Failure == ModelFailure.LocalModel ? $"Dense:ModelFile ({dense.ModelFile}), Dense:VocabularyFile ({dense.VocabularyFile})"
                : LookAt(e.Failure, "Dense", dense.Name, dense.Endpoint, dense.TimeoutSeconds);
            return new(true, e.Failure, Wrong(texts, texts.Embedding, e.Failure, settings, call.Reason));
        }
    }

    private static string Wrong(ModelTexts texts, string model, ModelFailure failure, string settings, string reason)
    {
        // Only a request that was refused as wrong: what a server says about a key may hold it.
        var said = Message(reason);
        var words = failure == ModelFailure.BadRequest && said.Length > 0 ? " " + Format(texts.CheckReason, said.Length > LongestReason ? said[..LongestReason] + "…" : said) : "";
        return $"{texts.Reason(failure, model)}{words} {Format(texts.CheckHint, settings)}";
    }

    private static string LookAt(ModelFailure failure, string section, string name, string endpoint, int seconds) => failure switch
    {
        ModelFailure.BadRequest when section == ModelOptions.Section => $"Model:Name ({name}), Model:Temperature, Model:MaxTokens",
        ModelFailure.WrongKey => $"{section}:ApiKey",
        ModelFailure.UnknownModel => $"{section}:Name ({name}), {section}:Endpoint ({ModelAddress.Shown(endpoint)})",
        ModelFailure.TooSlow => string.Create(CultureInfo.InvariantCulture, $"{section}:TimeoutSeconds ({seconds})"),
        _ => $"{section}:Endpoint ({ModelAddress.Shown(endpoint)})",
    };

    /// <summary>What a refusal says in words: its "error", or the "message" therein, where it is JSON; else all of it.</summary>
    private static string Message(string reason)
    {
        try
        {
            var error = JsonNode.Parse(reason) is JsonObject refusal ? refusal["error"] ?? refusal : null;
            return (error is JsonObject said ? said["message"] : error)?.ToString() ?? reason;
        }
        catch (JsonException)
        {
            return reason;
        }
    }

    private string Seconds(long started, string language) => clock.GetElapsedTime(started).TotalSeconds.ToString("F1", CultureInfo.GetCultureInfo(language == "en" ? "en-US" : "de-DE"));

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
