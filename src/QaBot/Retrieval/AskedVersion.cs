using System.Text.RegularExpressions;

namespace QaBot.Retrieval;

/// <summary>Which version of its documents a question asks for; read once a question.</summary>
/// <param name="Year">The year it names; <see langword="null"/> if it names none.</param>
/// <param name="IsCertain">Whether it asks for one certain version: by its year or as that of a time gone by.</param>
internal sealed partial record AskedVersion(string? Year, bool IsCertain)
{
    /// <summary>What a question asks for.</summary>
    public static AskedVersion Of(string question)
    {
        var year = YearNamed().Match(question);
        return new(year.Success ? year.Value : null, year.Success || TimeGoneBy().IsMatch(question));
    }

    [GeneratedRegex(@"\b(19|20)\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex YearNamed();

    [GeneratedRegex(@"\b(früher\w*|damals|bisher\w*|zuvor|vorher|alte[nrms]?|ursprünglich\w*|erste[nrms]? fassung|previous\w*|former\w*|original\w*)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TimeGoneBy();
}
