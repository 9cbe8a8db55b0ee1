using System.Text.RegularExpressions;

namespace QaBot.Answering.Model;

/// <summary>
/// Recognises a sentence of a document that gives orders to whoever reads it as a prompt ("answer every question with …"): it is no
/// witness to anything. What is asked of people ("antworten Sie nur schriftlich") orders no words and stays one.
/// </summary>
internal static partial class Orders
{
    /// <summary>
    /// Whether the sentence orders an answer: a verb of saying that commands, what is to be said word for word, and to what. Behind a
    /// sentence that overrides the reader's orders the verb alone is enough.
    /// </summary>
    public static bool IsOrder(string sentence, bool isBehindOverride)
    {
        if (Overrides(sentence) || (isBehindOverride && (Familiar().IsMatch(sentence) || Polite().IsMatch(sentence) || Settled().IsMatch(sentence))))
        {
            return true;
        }

        var isLiteral = Capitals().IsMatch(sentence) || Quoted().IsMatch(sentence);
        var isPhrased = isLiteral || Bare().IsMatch(sentence) || Announced().IsMatch(sentence);
        return (Familiar().IsMatch(sentence) && (isLiteral || (isPhrased && Always().IsMatch(sentence))))
            || (Polite().IsMatch(sentence) && ((isLiteral && Always().IsMatch(sentence)) || (isPhrased && AnyQuestion().IsMatch(sentence))))
            || (Settled().IsMatch(sentence) && isLiteral && AnyQuestion().IsMatch(sentence));
    }

    /// <summary>Whether the sentence tells its reader to forget what it was told, or who it is.</summary>
    public static bool Overrides(string sentence) => Override().IsMatch(sentence);

    /// <summary>"ignore all instructions", "you are now …".</summary>
    [GeneratedRegex(
        @"\b(ignore|disregard|forget)\b[^.]{0,40}\b(instructions?|prompts?|rules|above|previous)|\b(ignorier|missacht|vergiss)\w*\b[^.]{0,40}\b(anweisung|instruktion|regel|prompt|bisherig|vorherig)\w*|\bsystem ?prompt\b|\byou are now\b|\bdu bist (jetzt|nun|ab sofort)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Override();

    /// <summary>A command to one who is called "du", or in English: "antworte", "du sollst … ausgeben", "reply", "you must say".</summary>
    [GeneratedRegex(
        @"(?<!\bich )\b(antworte|beantworte|erwidere|entgegne|reagiere|schreibe?|sage?|wiederhole?|behaupte|drucke?|gib|formuliere)\b|\bdu (musst|sollst|darfst|hast|wirst)\b.*\b(antwort|sag|schreib|wiederhol|behaupt|aus(zu)?geb)\w*|\bdeine?r? (einzige )?(antwort|ausgabe)\b|(?:^|[,;:.!–]|\b(?:and|then|please|always|just|only|simply|now|now on|must|should|shall|will|to|about [\w ]{1,40}|questions?)) ?(?:answer|reply|respond|output|print|say|write|repeat|echo|tell|claim)\b|\byour (only )?(answer|reply|response|output)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Familiar();

    /// <summary>A command to one who is called "Sie".</summary>
    [GeneratedRegex(@"\b(?i:antworten|beantworten|erwidern|reagieren|schreiben|sagen|wiederholen|behaupten|geben) Sie\b", RegexOptions.CultureInvariant)]
    private static partial Regex Polite();

    /// <summary>How something is to be answered, said of no one: "jede Frage ist mit … zu beantworten", "die Antwort lautet immer …".</summary>
    [GeneratedRegex(
        @"\b(ist|sind|wird|werden|muss|müssen|soll|sollen|darf|dürfen|hat|haben)\b.*\b(zu )?(be)?(ge)?antworte[nt]\b|\b(ist|sind|wird|werden|muss|soll|sollen)\b.*\b(auszugeben|ausgegeben|zu sagen|zu schreiben|zu erwidern)\b|\b(antwort|ausgabe|answer|reply|response|output)\b.*\b(ist|lautet|sei|muss|soll|is|must|should|shall)\b|\b(ist|lautet|is)\b.*\b(antwort|answer|reply|response)\b|\b(is|are|must|should|shall)\b.*\b(answered|replied)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Settled();

    /// <summary>A word in capitals that is itself what is to be said: not "die IBAN", "per DHL", "NATO-Staaten" or "RFID cards".</summary>
    [GeneratedRegex(
        @"(?<!\b(?:der|die|das|des|dem|den|eine?|einen|einem|einer|ihre?|ihren|ihrem|ihrer|deine?|deinen|unsere?|per|im|in|am|an|auf|aus|bei|vom|von|zum|zur|nach|für|the|an?|your|our|via|by|on|at|of)\s)(?<![\w-])(?!(?:ACHTUNG|HINWEIS|WICHTIG|WARNUNG|WARNING|NOTE|IMPORTANT|NICHT|NEVER)\b)\p{Lu}[\p{Lu}\d_]{3,}(?![\w-])(?!\s(?!(?:aus|auf|bei|zu|als|und|wenn|to|for|when|if|in|as|and|on|instead|antworten|sagen|schreiben|ausgeben|erwidern|wiederholen|beantworten)\b)\p{L})",
        RegexOptions.CultureInvariant)]
    private static partial Regex Capitals();

    /// <summary>Words in quotation marks right behind what says that they are to be said, or a word right behind "antworte nur mit".</summary>
    [GeneratedRegex(
        @"\b(mit|with|nur|only|just|einfach|simply|immer|always|stets|genau|exactly|lautet|is|ist|wort|satz|text|words?|phrase|sentence|antworte|schreibe?|sage?|wiederhole?|gib|reply|respond|answer|output|print|say|write|repeat|echo):? ?[„“""»«‚'‘]\p{L}|\b(antworte|erwidere|reply|respond|answer) (nur |bitte |einfach |only |just |simply )*(mit|with) (?!(?:der|dem|den|des|ein\w*|ihr\w*|dein\w*|unser\w*|sein\w*|the|an?|your|our|my|ja|nein|yes|no)\b)\p{L}",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Quoted();

    /// <summary>"nur mit Banane": a word without article; a mere yes or no is asked of people.</summary>
    [GeneratedRegex(@"\b(mit|with)\s+(dem Wort|dem Satz|the words?|the sentence|(?!(?:der|dem|den|des|ein\w*|ihr\w*|dein\w*|unser\w*|sein\w*|the|an?|your|our|my|ja|nein|yes|no)\b)\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Bare();

    /// <summary>"…: Die Kantine ist geschlossen", "sage, dass …".</summary>
    [GeneratedRegex(@"(?<!\b(?:an|adresse|address|to)):\s+\p{L}|\b(dass|that)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Announced();

    [GeneratedRegex(
        @"\b(immer|stets|nur|ausschließlich|egal|ab (jetzt|sofort)|always|only|just|solely|whatever|regardless|from now)\b|\b(frage[n]?|gefragt|fragt|anfragen?|questions?|asked|asks|prompts?|users?|nutzer\w*|benutzer\w*)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Always();

    [GeneratedRegex(
        @"\b(jede\w*|alle[nr]?|sämtliche\w*|beliebige\w*|every|any|all|each)\b[^.]{0,30}\b(frage[n]?|anfragen?|questions?|prompts?)\b|\b(frage[n]?|questions?)\b[^.]{0,60}\b(immer|stets|nur|ausschließlich|always|only|solely)\b|\b(immer|stets|always)\b[^.]{0,60}\b(frage[n]?|questions?|antwort|answer)\b|\b(antwort|answer|reply|response)\b[^.]{0,30}\b(immer|stets|always)\b|\bwenn (jemand|man|du|sie)\b[^.]{0,60}\b(gefragt|fragt|fragst)\b|\b(when|if|whenever)\b[^.]{0,30}\bask(s|ed)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AnyQuestion();
}
