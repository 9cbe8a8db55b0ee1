using QaBot.Language;

namespace QaBot.Answering.Model;

/// <summary>The titles that texts give to names: "Bundeskanzler Friedrich Merz", "US-Präsident Donald Trump".</summary>
internal sealed class Titles(IEnumerable<ReadText> texts)
{
    private static readonly string[] Roles = [.. Resource.Lines("person-roles.de.txt").SelectMany(line => line.Split([',', '|', ':'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Select(role => Folding.Fold(role.ToLowerInvariant()))];

    private readonly HashSet<(string Title, string Name)> _known = [.. texts.SelectMany(Of)];

    /// <summary>Whether a text calls one of that name so.</summary>
    public bool Contains(ReadWord title, ReadWord name) => _known.Contains((title.Form.Stem, name.Form.Stem));

    /// <summary>The words with a capital right behind a word.</summary>
    public static IEnumerable<ReadWord> Behind(ReadText text, ReadWord word)
    {
        for (var i = text.Place(word) + 1; i < text.Words.Count && text.Words[i].IsCapital && text.Words[i - 1].Token.End + 1 == text.Words[i].Token.Start; i++)
        {
            yield return text.Words[i];
        }
    }

    private static IEnumerable<(string Title, string Name)> Of(ReadText text)
    {
        for (var i = 0; i < text.Words.Count; i++)
        {
            var title = text.Words[i];
            if (!title.IsCapital || !title.IsContent || (i > 0 && ModalityCheck.TellsAnotherTime(text.Words[i - 1])))
            {
                continue;
            }

            var hasRole = IsRole(title);
            foreach (var name in Behind(text, title))
            {
                if (hasRole && !IsRole(name))
                {
                    yield return (title.Form.Stem, name.Form.Stem);
                }

                hasRole |= IsRole(name);
            }
        }
    }

    private static bool IsRole(ReadWord word) => Array.Exists(Roles, role => word.Form.Normal.EndsWith(role, StringComparison.Ordinal));
}
