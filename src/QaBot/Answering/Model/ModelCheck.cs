using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace QaBot.Answering.Model;

/// <summary>Looks whether the model is set up rightly, with one real call.</summary>
public sealed class ModelCheck(IServiceProvider services, IOptions<ModelOptions> options, TimeProvider clock)
{
    private const int FewTokens = 16;

    /// <summary>Calls the model once, within its time-out, and says in words what is wrong.</summary>
    /// <param name="language">The language of the words, "de" or "en".</param>
    /// <param name="cancellation">Stops the call.</param>
    public async Task<ModelCheckResult> CheckAsync(string language, CancellationToken cancellation = default)
    {
        var texts = ModelTexts.For(language);
        var model = options.Value;
        if (!model.IsOn)
        {
            return model.Endpoint.Length + model.Name.Length == 0 ? new(false, null, texts.CheckOff)
                : new(false, ModelFailure.BadRequest, Format(texts.CheckHalf, model.Endpoint.Length > 0 ? "Model:Endpoint" : "Model:Name", model.Endpoint.Length > 0 ? "Model:Name" : "Model:Endpoint"));
        }

        var started = clock.GetTimestamp();
        var said = false;
        await foreach (var part in services.GetRequiredService<ChatModel>().WriteAsync(new("", "OK?"), FewTokens, cancellation))
        {
            said |= part.Text.Length > 0;
            if (part.Failure is { } failure)
            {
                return new(true, failure, $"{texts.Reason(failure)} {Format(texts.CheckHint, LookAt(failure))}");
            }
        }

        return said ? new(true, null, Format(texts.CheckGood, model.Name, clock.GetElapsedTime(started).TotalSeconds.ToString("F1", CultureInfo.InvariantCulture)))
            : new(true, ModelFailure.Empty, texts.Empty);
    }

    private string LookAt(ModelFailure failure) => failure switch
    {
        ModelFailure.WrongKey => "Model:ApiKey",
        ModelFailure.UnknownModel => $"Model:Name ({options.Value.Name}), Model:Endpoint ({Shown()})",
        ModelFailure.TooSlow => string.Create(CultureInfo.InvariantCulture, $"Model:TimeoutSeconds ({options.Value.TimeoutSeconds})"),
        _ => $"Model:Endpoint ({Shown()})",
    };

    /// <summary>The address without what may be secret in it.</summary>
    private string Shown() => options.Value.BaseAddress().GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
