using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace QaBot.Retrieval.Dense;

/// <summary>Looks whether the embedding model is set up rightly, by embedding two letters.</summary>
public sealed class DenseCheck(IServiceProvider services, IOptions<DenseOptions> options, TimeProvider clock)
{
    /// <summary>Embeds once, within the time-out, and says in words what is wrong; <see langword="null"/> if no embedding model is set up.</summary>
    /// <param name="language">The language of the words, "de" or "en".</param>
    /// <param name="cancellation">Stops the call.</param>
    public async Task<DenseCheckResult?> CheckAsync(string language, CancellationToken cancellation = default)
    {
        var dense = options.Value;
        if (!dense.IsOn)
        {
            return null;
        }

        var texts = DenseTexts.For(language);
        var started = clock.GetTimestamp();
        try
        {
            var embedder = services.GetRequiredService<IEmbedder>();
            var vectors = await embedder.EmbedAsync(["OK"], cancellation);
            var seconds = clock.GetElapsedTime(started).TotalSeconds.ToString("F1", CultureInfo.InvariantCulture);
            return new(null, string.Format(CultureInfo.InvariantCulture, texts.CheckGood, embedder.Model, vectors[0].Length, seconds));
        }
        catch (EmbeddingException e)
        {
            return new(e.Failure, texts.Hint(e.Failure, LookAt(e.Failure, dense)));
        }
    }

    private static string LookAt(EmbeddingFailure failure, DenseOptions dense) => failure switch
    {
        EmbeddingFailure.LocalModel => $"Dense:ModelFile ({dense.ModelFile}), Dense:VocabularyFile ({dense.VocabularyFile})",
        EmbeddingFailure.WrongKey => "Dense:ApiKey",
        EmbeddingFailure.UnknownModel => $"Dense:Name ({dense.Name}), Dense:Endpoint ({Shown(dense)})",
        EmbeddingFailure.TooSlow => string.Create(CultureInfo.InvariantCulture, $"Dense:TimeoutSeconds ({dense.TimeoutSeconds})"),
        _ => $"Dense:Endpoint ({Shown(dense)})",
    };

    /// <summary>The address without what may be secret in it.</summary>
    private static string Shown(DenseOptions dense) => new Uri(dense.Endpoint).GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
}

/// <summary>How the embedding model stands.</summary>
/// <param name="Failure">What is wrong; <see langword="null"/> if it answered.</param>
/// <param name="Detail">In words; never a secret.</param>
public sealed record DenseCheckResult(EmbeddingFailure? Failure, string Detail);
