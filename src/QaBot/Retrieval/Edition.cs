using System.Globalization;
using System.Text.RegularExpressions;

namespace QaBot.Retrieval;

/// <summary>What tells documents of which one takes the place of the other: "preisliste-2024" and "preisliste-2026", the minutes of two meetings.</summary>
internal sealed partial class Edition
{
    // In letters.
    private const int ShortestTitle = 6;

    private readonly string _document;
    private readonly string? _folder;
    private readonly string? _name;
    private readonly string _digits;
    private readonly string? _title;
    private readonly DateOnly? _date;
    private readonly string? _year;

    /// <param name="passage">A passage of the document.</param>
    public Edition(Passage passage)
    {
        var name = Path.GetFileNameWithoutExtension(passage.Document);
        _document = passage.Document;
        _folder = Path.GetDirectoryName(passage.Document);

        // Numbers in file names are mostly just numbers; those with a year in them tell versions.
        var year = Year().Match(name);
        _name = year.Success ? Series(name) : null;
        _digits = string.Concat(name.Where(char.IsAsciiDigit));
        _title = Series(passage.Title) is { Length: >= ShortestTitle } title ? title : null;
        _date = passage.Date;
        _year = year.Success ? year.Value : _date?.Year.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Whether this is of the same series of documents as <paramref name="other"/> and later; by the digits of the file name, else by the date they state.</summary>
    public bool IsLaterThan(Edition other) =>
        _document != other._document && _folder == other._folder
        && (_name is not null && _name == other._name
            ? _digits.Length == other._digits.Length && string.CompareOrdinal(_digits, other._digits) > 0
            : _date > other._date && _title is not null && _title == other._title);

    /// <summary>Whether the version of a year is asked for of which there is none among <paramref name="others"/>, though there are of other years.</summary>
    public bool LacksYear(AskedVersion asked, IReadOnlyCollection<Edition> others) =>
        asked.Year is not null && _year is not null && _year != asked.Year
        && others.Any(o => o.IsLaterThan(this) || IsLaterThan(o)) && !others.Any(o => o._year == asked.Year);

    /// <summary>Whether <paramref name="other"/> takes the place of this: it is of the year that is asked for, or no certain version is asked for and it is later.</summary>
    public bool GivesWayTo(Edition other, AskedVersion asked) => asked.Year is { } year
        ? _year != year && other._year == year && (IsLaterThan(other) || other.IsLaterThan(this))
        : !asked.IsCertain && other.IsLaterThan(this);

    private static string Series(string name) => Changing().Replace(name.ToLowerInvariant(), "");

    [GeneratedRegex(@"(?<!\d)(19|20)\d\d", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"\d+|\b(januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)\b|[\s._–-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Changing();
}
