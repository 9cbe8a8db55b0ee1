using System.Globalization;

namespace QaBot.Models;

/// <summary>What QaBot says of its own accord about models; {0} is which one.</summary>
public sealed record ModelTexts
{
    /// <summary>In German.</summary>
    public static ModelTexts German { get; } = new();

    /// <summary>In English.</summary>
    public static ModelTexts English { get; } = new()
    {
        Chat = "language model",
        Embedding = "embedding model",
        NoConnection = "The {0} could not be reached.",
        WrongKey = "The {0} does not accept the key.",
        UnknownModel = "The {0} is not known at its address.",
        TooSlow = "The {0} took too long.",
        Busy = "The {0} is overloaded.",
        ServerError = "The {0}'s server failed.",
        BadRequest = "The {0} refused the request.",
        Malformed = "The {0} sent something unreadable.",
        BrokenOff = "The {0} broke off.",
        Empty = "The {0} said nothing.",
        TooLong = "The {0} wrote without end.",
        Filtered = "The {0}'s content filter held the answer back.",
        ContextOverflow = "The passages were too long for the {0}.",
        Resting = "The {0} failed a moment ago and is left alone for a while.",
        NoTimeLeft = "There was no time left for the {0}.",
        LocalModel = "The local {0} or its vocabulary cannot be used.",
        NothingProven = "What the {0} wrote could not be proven from the documents.",
        CheckOff = "off: {0} and {1} are not set",
        CheckHalf = "{0} is set, but {1} is not",
        CheckGood = "{0} answered after {1} s",
        CheckDimensions = "{0}, {1} dimensions",
        CheckHint = "Look at {0}",
        CheckReason = "The server says: {0}",
    };

    /// <summary>The model that writes, as a noun.</summary>
    public string Chat { get; init; } = "Sprachmodell";

    /// <summary>The model that makes vectors, as a noun.</summary>
    public string Embedding { get; init; } = "Vektormodell";

    /// <summary><see cref="ModelFailure.NoConnection"/>.</summary>
    public string NoConnection { get; init; } = "Das {0} war nicht zu erreichen.";

    /// <summary><see cref="ModelFailure.WrongKey"/>.</summary>
    public string WrongKey { get; init; } = "Das {0} nimmt den Schlüssel nicht an.";

    /// <summary><see cref="ModelFailure.UnknownModel"/>.</summary>
    public string UnknownModel { get; init; } = "Das {0} ist unter seiner Adresse nicht bekannt.";

    /// <summary><see cref="ModelFailure.TooSlow"/>.</summary>
    public string TooSlow { get; init; } = "Das {0} brauchte zu lange.";

    /// <summary><see cref="ModelFailure.Busy"/>.</summary>
    public string Busy { get; init; } = "Das {0} ist überlastet.";

    /// <summary><see cref="ModelFailure.ServerError"/>.</summary>
    public string ServerError { get; init; } = "Der Server des {0}s hat einen Fehler gemeldet.";

    /// <summary><see cref="ModelFailure.BadRequest"/>.</summary>
    public string BadRequest { get; init; } = "Das {0} hat die Anfrage abgewiesen.";

    /// <summary><see cref="ModelFailure.Malformed"/>.</summary>
    public string Malformed { get; init; } = "Das {0} hat Unlesbares geschickt.";

    /// <summary><see cref="ModelFailure.BrokenOff"/>.</summary>
    public string BrokenOff { get; init; } = "Das {0} brach mitten in der Antwort ab.";

    /// <summary><see cref="ModelFailure.Empty"/>.</summary>
    public string Empty { get; init; } = "Das {0} hat nichts geantwortet.";

    /// <summary><see cref="ModelFailure.TooLong"/>.</summary>
    public string TooLong { get; init; } = "Das {0} schrieb ohne Ende.";

    /// <summary><see cref="ModelFailure.Filtered"/>.</summary>
    public string Filtered { get; init; } = "Der Inhaltsfilter des {0}s hat die Antwort zurückgehalten.";

    /// <summary><see cref="ModelFailure.ContextOverflow"/>.</summary>
    public string ContextOverflow { get; init; } = "Die Textstellen waren zu lang für das {0}.";

    /// <summary><see cref="ModelFailure.Resting"/>.</summary>
    public string Resting { get; init; } = "Das {0} ist eben ausgefallen und wird eine Weile nicht gefragt.";

    /// <summary><see cref="ModelFailure.NoTimeLeft"/>.</summary>
    public string NoTimeLeft { get; init; } = "Für das {0} blieb keine Zeit.";

    /// <summary><see cref="ModelFailure.LocalModel"/>.</summary>
    public string LocalModel { get; init; } = "Das lokale {0} oder sein Wortschatz lässt sich nicht verwenden.";

    /// <summary><see cref="ModelFailure.NothingProven"/>.</summary>
    public string NothingProven { get; init; } = "Was das {0} schrieb, ließ sich nicht belegen.";

    /// <summary>No model is set up; {0} and {1} are the settings.</summary>
    public string CheckOff { get; init; } = "aus: {0} und {1} sind nicht gesetzt";

    /// <summary>Only one of two settings is there; {0} is, {1} is not.</summary>
    public string CheckHalf { get; init; } = "{0} ist gesetzt, {1} aber nicht";

    /// <summary>The model answered; {0} is its name, {1} the seconds.</summary>
    public string CheckGood { get; init; } = "{0} hat nach {1} s geantwortet";

    /// <summary>A model that makes vectors; {0} is its name, {1} their length.</summary>
    public string CheckDimensions { get; init; } = "{0}, {1} Dimensionen,";

    /// <summary>What to look at; {0} are the settings.</summary>
    public string CheckHint { get; init; } = "Zu prüfen: {0}";

    /// <summary>Why the server refused; {0} are its own words.</summary>
    public string CheckReason { get; init; } = "Der Server sagt: {0}";

    /// <summary>The texts of a language; German for all but English.</summary>
    public static ModelTexts For(string language) => language == "en" ? English : German;

    /// <summary>The sentence for a failure of the model that writes.</summary>
    public string Reason(ModelFailure failure) => Reason(failure, Chat);

    /// <summary>The sentence for a failure of a model.</summary>
    /// <param name="failure">What went wrong.</param>
    /// <param name="model"><see cref="Chat"/> or <see cref="Embedding"/>.</param>
    public string Reason(ModelFailure failure, string model) => string.Format(CultureInfo.InvariantCulture, Sentence(failure), model);

    private string Sentence(ModelFailure failure) => failure switch
    {
        ModelFailure.NoConnection => NoConnection,
        ModelFailure.WrongKey => WrongKey,
        ModelFailure.UnknownModel => UnknownModel,
        ModelFailure.TooSlow => TooSlow,
        ModelFailure.Busy => Busy,
        ModelFailure.ServerError => ServerError,
        ModelFailure.BadRequest => BadRequest,
        ModelFailure.Malformed => Malformed,
        ModelFailure.BrokenOff => BrokenOff,
        ModelFailure.Empty => Empty,
        ModelFailure.TooLong => TooLong,
        ModelFailure.Filtered => Filtered,
        ModelFailure.ContextOverflow => ContextOverflow,
        ModelFailure.Resting => Resting,
        ModelFailure.NoTimeLeft => NoTimeLeft,
        ModelFailure.LocalModel => LocalModel,
        _ => NothingProven,
    };
}
