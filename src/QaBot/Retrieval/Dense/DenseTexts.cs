using System.Globalization;

namespace QaBot.Retrieval.Dense;

/// <summary>What QaBot says of its own accord about the embedding model.</summary>
public sealed record DenseTexts
{
    /// <summary>In German.</summary>
    public static DenseTexts German { get; } = new();

    /// <summary>In English.</summary>
    public static DenseTexts English { get; } = new()
    {
        NoConnection = "the embedding server could not be reached",
        WrongKey = "the embedding server does not accept the key",
        UnknownModel = "the embedding model is not known at its address",
        TooSlow = "the embedding server took too long",
        ServerError = "the embedding server reported an error",
        Malformed = "the embedding server sent something else than one vector for each text",
        LocalModel = "the local embedding model or its vocabulary cannot be used",
        CheckGood = "{0}: {1} dimensions after {2} s",
        CheckHint = "{0}. Look at {1}",
    };

    /// <summary><see cref="EmbeddingFailure.NoConnection"/>.</summary>
    public string NoConnection { get; init; } = "der Server für Vektoren war nicht zu erreichen";

    /// <summary><see cref="EmbeddingFailure.WrongKey"/>.</summary>
    public string WrongKey { get; init; } = "der Server für Vektoren nimmt den Schlüssel nicht an";

    /// <summary><see cref="EmbeddingFailure.UnknownModel"/>.</summary>
    public string UnknownModel { get; init; } = "das Vektormodell ist unter seiner Adresse nicht bekannt";

    /// <summary><see cref="EmbeddingFailure.TooSlow"/>.</summary>
    public string TooSlow { get; init; } = "der Server für Vektoren brauchte zu lange";

    /// <summary><see cref="EmbeddingFailure.ServerError"/>.</summary>
    public string ServerError { get; init; } = "der Server für Vektoren hat einen Fehler gemeldet";

    /// <summary><see cref="EmbeddingFailure.Malformed"/>.</summary>
    public string Malformed { get; init; } = "der Server für Vektoren hat etwas anderes geschickt als einen Vektor je Text";

    /// <summary><see cref="EmbeddingFailure.LocalModel"/>.</summary>
    public string LocalModel { get; init; } = "das lokale Vektormodell oder sein Wortschatz lässt sich nicht verwenden";

    /// <summary>The model answered; {0} is its name, {1} the length of its vectors, {2} the seconds.</summary>
    public string CheckGood { get; init; } = "{0}: {1} Dimensionen nach {2} s";

    /// <summary>What is wrong, and what to look at: {0} is the reason, {1} the settings.</summary>
    public string CheckHint { get; init; } = "{0}. Zu prüfen: {1}";

    /// <summary>The texts of a language; German for all but English.</summary>
    public static DenseTexts For(string language) => language == "en" ? English : German;

    /// <summary>The words for a failure, without a full stop.</summary>
    public string Reason(EmbeddingFailure failure) => failure switch
    {
        EmbeddingFailure.NoConnection => NoConnection,
        EmbeddingFailure.WrongKey => WrongKey,
        EmbeddingFailure.UnknownModel => UnknownModel,
        EmbeddingFailure.TooSlow => TooSlow,
        EmbeddingFailure.ServerError => ServerError,
        EmbeddingFailure.LocalModel => LocalModel,
        _ => Malformed,
    };

    /// <summary>A reason as a sentence, and what to look at.</summary>
    internal string Hint(EmbeddingFailure failure, string settings)
    {
        var reason = Reason(failure);
        return string.Format(CultureInfo.InvariantCulture, CheckHint, char.ToUpperInvariant(reason[0]) + reason[1..], settings);
    }
}
