using QaBot.Language;

namespace QaBot.Answering.Model;

/// <summary>What a word does by where it stands: not every "Ziel" is a plan, and not every capital makes a noun.</summary>
internal static class TokenReading
{
    /// <summary>"nach russischer Position", "nach Trumps Vorwurf": whose word it is.</summary>
    public static bool IsView(IReadOnlyList<Token> tokens, int i) => tokens[i].Form.Normal is "position" or "vorwurf" or "argument" or "standpunkt" or "lesart" or "these"
        && tokens.Take(i).TakeLast(2).Any(t => t.Form.Normal is "nach" or "aus" or "laut" or "gemass");

    /// <summary>"zur Verfügung stellen" does what "bereitstellen" does, "zum Einsatz kommen" what "eingesetzt werden" does.</summary>
    public static bool IsPhrase(IReadOnlyList<Token> tokens, int i) => (i > 0 && tokens[i].Form.Normal == "verfugung" && tokens[i - 1].Form.Normal == "zur")
        || (tokens[i].Form.Normal is "kommen" or "kommt" or "kam" or "kamen" && tokens.Zip(tokens.Skip(1)).Any(pair => pair.First.Form.Normal == "zum" && pair.Second.Form.Normal == "einsatz"));

    /// <summary>"Integrationsziel": what is only aimed at.</summary>
    public static bool IsGoal(WordForm form) => form.Stem.Length > 6 && form.Stem.EndsWith("ziel", StringComparison.Ordinal);

    /// <summary>"das Treffen", where "treffen" would tell nothing of its own.</summary>
    public static bool IsMeeting(WordForm form, string written) => form.Normal == "treffen" && char.IsUpper(written[0]);

    /// <summary>"die russische Führung": those who speak for a country.</summary>
    public static bool IsLeadership(WordForm form) => form.Normal is "fuhrung" or "staatsfuhrung" or "regierung" or "seite";

    /// <summary>"jedes Jahr" says how often, as "jährlich" does.</summary>
    public static bool IsRate(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Form.Normal.StartsWith("jede", StringComparison.Ordinal) && i + 1 < tokens.Count && NumberCheck.IsTime(tokens[i + 1].Form);

    /// <summary>"aus dem Land": the one that was named last.</summary>
    public static bool IsSameLand(IReadOnlyList<Token> tokens, int i) =>
        i > 0 && tokens[i].Form.Normal is "land" or "landes" or "lande" && tokens[i - 1].Form.Normal is "dem" or "das" or "des";

    /// <summary>"wie viele" widens nothing.</summary>
    public static bool IsAsked(IReadOnlyList<Token> tokens, int i) => i > 0 && tokens[i - 1].Form.Normal is "wie" or "how";

    /// <summary>"Beschluss: Der Umzug wird verschoben", "in Abänderung des Beschlusses": a noun that heads or dates what follows does not make it a mere plan.</summary>
    public static bool IsTitle(string text, IReadOnlyList<Token> tokens, int i) => char.IsUpper(text[tokens[i].Start])
        && (text.AsSpan(tokens[i].End).TrimStart('*').StartsWith(":") || (i > 0 && tokens[i - 1].Form.Normal is "des" or "eines") || tokens.Take(i).TakeLast(2).Any(t => t.Form.Normal is "als" or "as"));

    /// <summary>"Geplant ist …", "Offen bleibt …": with a capital only because it comes first.</summary>
    public static bool IsPredicate(string text, IReadOnlyList<Token> tokens, int i, ClaimWords words) =>
        i == 0 && (words.IsWrittenSmall(tokens[0].Form) || (tokens.Count > 1 && tokens[1].Form.Normal is "ist" or "sind" or "war" or "waren" or "bleibt" or "bleiben" or "wird" or "werden" && IsAdjective(tokens[0].In(text))));

    private static bool IsAdjective(string word) =>
        Array.Exists(Predicates, ending => word.EndsWith(ending, StringComparison.Ordinal)) || (word.StartsWith("Ge", StringComparison.Ordinal) && word[^1] is 't');

    private static readonly string[] Predicates = ["lich", "bar", "ig", "end", "voll", "los", "Offen", "Unklar", "Klar", "isch"];
}
