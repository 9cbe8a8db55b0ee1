namespace QaBot.App.Callers;

/// <summary>What is said about keys and rights to people.</summary>
internal sealed record CallerTexts
{
    /// <summary>German.</summary>
    public static CallerTexts German { get; } = new()
    {
        NotReadable = "Diese Antwort stützt sich auf Dokumente, die Sie nicht mehr lesen dürfen.",
        Unguarded = "Unter dieser Adresse wäre QaBot von anderen Rechnern aus für jeden offen. Legen Sie mit „qabot keys create NAME“ einen Schlüssel an, "
            + "setzen Sie Callers:Authority für die Anmeldung, oder lauschen Sie nur auf http://127.0.0.1:5080.",
        Keys = "API-Schlüssel anlegen, auflisten und sperren",
        Action = "create, list oder revoke",
        KeyName = "der Name des Schlüssels; bei revoke auch seine Kennung",
        ScopesOption = "was der Schlüssel darf: ask, read, admin, durch Komma getrennt",
        CollectionsOption = "die Ordner der ersten Ebene, die er lesen darf, durch Komma getrennt, „.“ für Dateien außerhalb von Ordnern (sonst alle)",
        PerMinuteOption = "wie viele Anfragen je Minute",
        SpeaksOption = "der Schlüssel gehört einem Programm, das angibt, für wen es fragt (Open WebUI)",
        NameMissing = "Es fehlt der Name: qabot keys create NAME",
        WrongScope = static scope => $"Das Recht „{scope}“ gibt es nicht; es gibt ask, read und admin.",
        Created = static name => $"Der Schlüssel „{name}“. Er wird nur dieses eine Mal gezeigt:",
        NoKeys = "Es gibt keine Schlüssel.",
        Revoked = static count => count == 1 ? "Ein Schlüssel ist gesperrt." : $"{count} Schlüssel sind gesperrt.",
        NoSuchKey = static name => $"Einen gültigen Schlüssel „{name}“ gibt es nicht.",
        RevokedAt = "gesperrt",
        Everything = "alles",
    };

    /// <summary>English.</summary>
    public static CallerTexts English { get; } = new()
    {
        NotReadable = "This answer rests on documents that you may no longer read.",
        Unguarded = "At this address QaBot would be open to everyone on other machines. Make a key with \"qabot keys create NAME\", "
            + "set Callers:Authority for sign-in, or listen at http://127.0.0.1:5080 only.",
        Keys = "make, list and revoke API keys",
        Action = "create, list or revoke",
        KeyName = "the key's name; for revoke also its id",
        ScopesOption = "what the key may do: ask, read, admin, set apart by commas",
        CollectionsOption = "the first-level folders it may read, set apart by commas, \".\" for files in no folder (else all)",
        PerMinuteOption = "how many requests a minute",
        SpeaksOption = "the key belongs to a program that says for whom it asks (Open WebUI)",
        NameMissing = "The name is missing: qabot keys create NAME",
        WrongScope = static scope => $"There is no right \"{scope}\"; there are ask, read and admin.",
        Created = static name => $"The key \"{name}\". It is shown this once only:",
        NoKeys = "There are no keys.",
        Revoked = static count => count == 1 ? "One key is revoked." : $"{count} keys are revoked.",
        NoSuchKey = static name => $"There is no valid key \"{name}\".",
        RevokedAt = "revoked",
        Everything = "everything",
    };

    /// <summary>In place of an answer from documents that may no longer be read.</summary>
    public required string NotReadable { get; init; }

    /// <summary>Why the server does not start.</summary>
    public required string Unguarded { get; init; }

    /// <summary>What the command does.</summary>
    public required string Keys { get; init; }

    /// <summary>The first argument.</summary>
    public required string Action { get; init; }

    /// <summary>The second argument.</summary>
    public required string KeyName { get; init; }

    /// <summary>The option of scopes.</summary>
    public required string ScopesOption { get; init; }

    /// <summary>The option of collections.</summary>
    public required string CollectionsOption { get; init; }

    /// <summary>The option of the limit.</summary>
    public required string PerMinuteOption { get; init; }

    /// <summary>The option of speaking for others.</summary>
    public required string SpeaksOption { get; init; }

    /// <summary>No name was given.</summary>
    public required string NameMissing { get; init; }

    /// <summary>A scope that does not exist.</summary>
    public required Func<string, string> WrongScope { get; init; }

    /// <summary>Above a new key.</summary>
    public required Func<string, string> Created { get; init; }

    /// <summary>The list is empty.</summary>
    public required string NoKeys { get; init; }

    /// <summary>Keys were revoked.</summary>
    public required Func<int, string> Revoked { get; init; }

    /// <summary>Nothing was revoked.</summary>
    public required Func<string, string> NoSuchKey { get; init; }

    /// <summary>Before the day of revocation.</summary>
    public required string RevokedAt { get; init; }

    /// <summary>In place of collections.</summary>
    public required string Everything { get; init; }

    /// <summary>The words of a language, "de" or "en".</summary>
    public static CallerTexts For(string language) => language == "en" ? English : German;
}
