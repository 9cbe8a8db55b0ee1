namespace QaBot.Answering.Model;

/// <summary>What QaBot says of its own accord about the model.</summary>
public sealed record ModelTexts
{
    /// <summary>In German.</summary>
    public static ModelTexts German { get; } = new();

    /// <summary>In English.</summary>
    public static ModelTexts English { get; } = new()
    {
        Unproven = "(not proven)",
        FoundNone = "The documents do not answer this: the model found no answer in the passages that come nearest.",
        Extracted = "{0} The answer was quoted from the documents instead.",
        NoConnection = "The language model could not be reached.",
        WrongKey = "The language model does not accept the key.",
        UnknownModel = "The language model is not known at its address.",
        TooSlow = "The language model took too long.",
        Busy = "The language model is overloaded.",
        ServerError = "The language model's server failed.",
        BadRequest = "The language model refused the request.",
        Malformed = "The language model sent something unreadable.",
        BrokenOff = "The language model broke off.",
        Empty = "The language model said nothing.",
        TooLong = "The language model wrote without end.",
        Filtered = "The language model's content filter held the answer back.",
        ContextOverflow = "The passages were too long for the language model.",
        Resting = "The language model failed a moment ago and is left alone for a while.",
        NothingProven = "What the language model wrote could not be proven from the documents.",
        CheckOff = "off: Model:Endpoint and Model:Name are not set; answers are quoted from the documents",
        CheckHalf = "{0} is set, but {1} is not",
        CheckGood = "{0} answered after {1} s",
        CheckHint = "Look at {0}",
    };

    /// <summary>Behind a statement that stays although it is unproven.</summary>
    public string Unproven { get; init; } = "(nicht belegt)";

    /// <summary>The model found no answer.</summary>
    public string FoundNone { get; init; } = "Dazu steht nichts in den Dokumenten: Das Sprachmodell fand in den nächstliegenden Stellen keine Antwort.";

    /// <summary>The note below an extracted answer; {0} is the reason.</summary>
    public string Extracted { get; init; } = "{0} Die Antwort ist stattdessen aus den Dokumenten zitiert.";

    /// <summary><see cref="ModelFailure.NoConnection"/>.</summary>
    public string NoConnection { get; init; } = "Das Sprachmodell war nicht zu erreichen.";

    /// <summary><see cref="ModelFailure.WrongKey"/>.</summary>
    public string WrongKey { get; init; } = "Das Sprachmodell nimmt den Schlüssel nicht an.";

    /// <summary><see cref="ModelFailure.UnknownModel"/>.</summary>
    public string UnknownModel { get; init; } = "Das Sprachmodell ist unter seiner Adresse nicht bekannt.";

    /// <summary><see cref="ModelFailure.TooSlow"/>.</summary>
    public string TooSlow { get; init; } = "Das Sprachmodell brauchte zu lange.";

    /// <summary><see cref="ModelFailure.Busy"/>.</summary>
    public string Busy { get; init; } = "Das Sprachmodell ist überlastet.";

    /// <summary><see cref="ModelFailure.ServerError"/>.</summary>
    public string ServerError { get; init; } = "Der Server des Sprachmodells hat einen Fehler gemeldet.";

    /// <summary><see cref="ModelFailure.BadRequest"/>.</summary>
    public string BadRequest { get; init; } = "Das Sprachmodell hat die Anfrage abgewiesen.";

    /// <summary><see cref="ModelFailure.Malformed"/>.</summary>
    public string Malformed { get; init; } = "Das Sprachmodell hat Unlesbares geschickt.";

    /// <summary><see cref="ModelFailure.BrokenOff"/>.</summary>
    public string BrokenOff { get; init; } = "Das Sprachmodell brach mitten in der Antwort ab.";

    /// <summary><see cref="ModelFailure.Empty"/>.</summary>
    public string Empty { get; init; } = "Das Sprachmodell hat nichts geantwortet.";

    /// <summary><see cref="ModelFailure.TooLong"/>.</summary>
    public string TooLong { get; init; } = "Das Sprachmodell schrieb ohne Ende.";

    /// <summary><see cref="ModelFailure.Filtered"/>.</summary>
    public string Filtered { get; init; } = "Der Inhaltsfilter des Sprachmodells hat die Antwort zurückgehalten.";

    /// <summary><see cref="ModelFailure.ContextOverflow"/>.</summary>
    public string ContextOverflow { get; init; } = "Die Textstellen waren zu lang für das Sprachmodell.";

    /// <summary><see cref="ModelFailure.Resting"/>.</summary>
    public string Resting { get; init; } = "Das Sprachmodell ist eben ausgefallen und wird eine Weile nicht gefragt.";

    /// <summary><see cref="ModelFailure.NothingProven"/>.</summary>
    public string NothingProven { get; init; } = "Was das Sprachmodell schrieb, ließ sich nicht belegen.";

    /// <summary>No model is set up.</summary>
    public string CheckOff { get; init; } = "aus: Model:Endpoint und Model:Name sind nicht gesetzt; Antworten werden aus den Dokumenten zitiert";

    /// <summary>Only one of two settings is there; {0} is, {1} is not.</summary>
    public string CheckHalf { get; init; } = "{0} ist gesetzt, {1} aber nicht";

    /// <summary>The model answered; {0} is its name, {1} the seconds.</summary>
    public string CheckGood { get; init; } = "{0} hat nach {1} s geantwortet";

    /// <summary>What to look at; {0} are the settings.</summary>
    public string CheckHint { get; init; } = "Zu prüfen: {0}";

    /// <summary>The texts of a language; German for all but English.</summary>
    public static ModelTexts For(string language) => language == "en" ? English : German;

    /// <summary>The sentence for a failure.</summary>
    public string Reason(ModelFailure failure) => failure switch
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
        _ => NothingProven,
    };

    /// <summary>The note below an extracted answer.</summary>
    public string Note(ModelFailure failure) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Extracted, Reason(failure));
}
