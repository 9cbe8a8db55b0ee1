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
            if (hasRole && i > 1 && text.Words[i - 1].Form.Normal is "als" or "zum" or "zur")
            {
                foreach (var name in Bearer(text, i - 1))
                {
                    yield return (title.Form.Stem, name.Form.Stem);
                }
            }

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

    /// <summary>Whose office it is: "Stefan Kornelius zum Sprecher", "Stefan Kornelius, der seit Mai als Sprecher …".</summary>
    private static IEnumerable<ReadWord> Bearer(ReadText text, int before)
    {
        var at = before;
        while (at > 0 && text.Words[at].Segment == text.Words[before].Segment && text.Words[at].Form.Normal is not ("der" or "die"))
        {
            at--;
        }

        var isRelative = at > 0 && text.Words[at].Form.Normal is "der" or "die" && text.Text[text.Words[at - 1].Token.End] == ','
            && text.Words.Skip(at).Take(before - at).All(w => !w.IsCapital || NounPhrases.IsMonth(w));
        return text.Words.Take(isRelative ? at : before).Reverse().TakeWhile(w => w.IsCapital && w.IsContent && !IsRole(w));
    }

    private static bool IsRole(ReadWord word) => Array.Exists(Roles, role => word.Form.Normal.EndsWith(role, StringComparison.Ordinal));
}
