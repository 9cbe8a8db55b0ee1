namespace QaBot.App.OpenAi;

/// <summary>The names under which the documents can be asked: "qabot" for all that the caller may read, "qabot:FOLDER" for one collection.</summary>
internal static class ModelNames
{
    /// <summary>The name for everything.</summary>
    public const string All = "qabot";

    /// <summary>The names a caller may use.</summary>
    public static IEnumerable<string> For(Access access, IServiceProvider services) =>
        Collections(access, services).Select(static collection => $"{All}:{collection}").Prepend(All);

    /// <summary>Reads a name; an empty one means everything. False if the caller knows no such model.</summary>
    /// <param name="model">The name.</param>
    /// <param name="access">What the caller may read.</param>
    /// <param name="services">Gives the documents.</param>
    /// <param name="documents">The folder the question is limited to; empty for everything.</param>
    public static bool TryParse(string model, Access access, IServiceProvider services, out IReadOnlyList<string> documents)
    {
        documents = [];
        if (model is "" or All)
        {
            return true;
        }

        var collection = Collections(access, services).FirstOrDefault(collection => model == $"{All}:{collection}");
        documents = collection is null ? [] : [collection];
        return collection is not null;
    }

    private static IEnumerable<string> Collections(Access access, IServiceProvider services) =>
        (services.GetService<IDocumentLibrary>()?.List() ?? [])
            .Where(entry => access.Allows(entry.Path))
            .Select(static entry => SourceDocument.CollectionOf(entry.Path))
            .Where(static collection => collection.Length > 0)
            .Distinct(StringComparer.Ordinal);
}
