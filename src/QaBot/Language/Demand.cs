using System.Text.RegularExpressions;

namespace QaBot.Language;

/// <summary>
/// What an answer must show by its form: a question for a price is answered by a sum of money, one for an age by years. A
/// sentence without it may be on the subject but gives no answer.
/// </summary>
internal sealed partial class Demand
{
    private readonly Regex _answer;

    private Demand(Regex answer) => _answer = answer;

    /// <summary>What <paramref name="question"/> demands; <see langword="null"/> if nothing that shows.</summary>
    public static Demand? Of(string question, AnswerKind kind)
    {
        foreach (var (asked, answer) in Rules)
        {
            if (asked.IsMatch(question))
            {
                return answer;
            }
        }

        return kind switch
        {
            AnswerKind.Time => Time,
            AnswerKind.Duration => Duration,
            AnswerKind.Number or AnswerKind.Amount or AnswerKind.Frequency => Number,
            _ => null,
        };
    }

    /// <summary>Whether a sentence shows it.</summary>
    public bool IsMetBy(string sentence) => _answer.IsMatch(sentence);

    private static readonly Demand Money = new(MoneyShown());
    private static readonly Demand Time = new(TimeShown());
    private static readonly Demand Duration = new(DurationShown());
    private static readonly Demand Number = new(NumberShown());

    private static readonly (Regex Asked, Demand Answer)[] Rules =
    [
        (MoneyAsked(), Money),
        (AgeAsked(), new(AgeShown())),
        (ShareAsked(), new(ShareShown())),
        (YearAsked(), new(YearShown())),
        (ClockAsked(), new(ClockShown())),
        (ExtentAsked(), new(ExtentShown())),
        (LongAsked(), Duration),
        (PhoneAsked(), new(PhoneShown())),
        (MailAsked(), new(MailShown())),
    ];

    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\b(was|wie\s?viel)\s+(kostet|kosten|kostete)|\bwie teuer|\bwie hoch (ist|sind|war|waren|wird) (der|die|das|dein\w*|mein\w*|ihr\w*|sein\w*)? ?(\w+ )?(\w*(preis|kosten|gebühr|beitrag|miete|kaution|gehalt|lohn|honorar|pauschale|strafe|bußgeld|prämie|rente|umsatz))|\bwie ?viel(e)? (euro|geld|dollar)|\bhow much (does|do|did) .* cost|\bwelcher (preis|betrag)|\bwas verdien", Plain)]
    private static partial Regex MoneyAsked();

    [GeneratedRegex(@"€|\beuro\b|\beur\b|dollar|\bcent\b|kostenlos|kostenfrei|gratis|unentgeltlich|gebührenfrei|kein geld|umsonst|\bct\b|franken|pfund|(preis|betrag|gebühr|kosten|miete|netto|brutto|pauschale).*\d,\d\d", Plain)]
    private static partial Regex MoneyShown();

    [GeneratedRegex(@"\bwie alt\b|\bhow old\b|\bin welchem alter\b|\bwelches alter\b", Plain)]
    private static partial Regex AgeAsked();

    [GeneratedRegex(@"\bjahre?n?\b|jährig|geboren|\balter\b|\bborn\b|\bage\b|\byears?\b", Plain)]
    private static partial Regex AgeShown();

    [GeneratedRegex(@"\bwie ?viel prozent|\bwelche[nrs]? (anteil|prozentsatz|quote)|\bwhat (percentage|share)|\bwie hoch ist (der|die) (\w+ )?(anteil|prozentsatz|quote)", Plain)]
    private static partial Regex ShareAsked();

    [GeneratedRegex(@"%|prozent|percent|hälfte|drittel|viertel|zehntel|mehrheit|\bpp\b", Plain)]
    private static partial Regex ShareShown();

    [GeneratedRegex(@"\b(in|bis|ab|seit|vor|zu)?\s?(zu )?welche[mns] jahr\b|\b(what|which) year\b", Plain)]
    private static partial Regex YearAsked();

    [GeneratedRegex(@"\b(1\d{3}|20\d{2})\b", Plain)]
    private static partial Regex YearShown();

    [GeneratedRegex(@"\b(um|ab|bis) wie ?viel uhr|\bwelche uhrzeit|\bzu welcher uhrzeit|\bwhat time\b|öffnungszeiten|\b(wann|wie lange) .*(geöffnet|offen|öffnet|schließt|auf)\b", Plain)]
    private static partial Regex ClockAsked();

    [GeneratedRegex(@"\d\s?uhr|\d{1,2}[:.]\d{2}|rund um die uhr|\b(am|pm)\b|\d\s?[–-]\s?\d|mittag|mitternacht|o'clock", Plain)]
    private static partial Regex ClockShown();

    [GeneratedRegex(@"\bwie ?viele? (sekunden|minuten|stunden|tage|wochen|monate|jahre)\b|\bhow (many (minutes|hours|days|weeks|months|years))", Plain)]
    private static partial Regex LongAsked();

    // "Wie lang" asks for a length or a time; "wie lange" for a time only.
    [GeneratedRegex(@"\bwie lang\b|\bhow long\b", Plain)]
    private static partial Regex ExtentAsked();

    [GeneratedRegex(DurationForm + @"|\d\s?(m|mm|cm|km|\w*meter|zoll|seiten?|zeichen|wörter|metres?|miles?|feet|inch\w*|pages?|characters)\b", Plain)]
    private static partial Regex ExtentShown();

    private const string DurationForm = @"(\d|ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dreißig|hundert|halbe\w*|mehrere\w*|wenige\w*|one|two|three|four|five|six|ten)\w*[- ]?(\w+[- ])?(sekunde|minute|stunde|tag|werktag|arbeitstag|kalendertag|woche|monat|jahr|quartal|second|minute|hour|day|week|month|year|wöchig|tägig|monatig|jährig)|\bseit\b|\bbis (zu|zum|ende|\d)|unbefristet|lebenslang|dauerhaft|\bsince\b|\d{4}\s?[–-]\s?\d{4}|jahrelang|jahrzehnt|jahrhundert";

    [GeneratedRegex(DurationForm, Plain)]
    private static partial Regex DurationShown();

    [GeneratedRegex(@"\d|januar|februar|märz|april|\bmai\b|\bjuni|\bjuli|august|september|oktober|november|dezember|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|jahr|monat|woche|\btag|stunde|morgen|gestern|heute|nach|vor|während|sobald|wenn|beginn|anfang|ende|quartal|frühling|sommer|herbst|winter|jederzeit|sofort|unverzüglich|fällig|ostern|weihnacht|mittelalter|\btime|when|after|before|until|year|month|week|day", Plain)]
    private static partial Regex TimeShown();

    [GeneratedRegex(@"\d|\b(ein(e|en|em|er|es)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\w+zehn|\w*zig|\w*ßig|hundert\w*|tausend\w*|million\w*|milliarde\w*|dutzend\w*|keine?\w*|beide\w*|einzige\w*|mehrere\w*|viele\w*|alle\w*|doppelt\w*|halb\w*|hälfte|drittel|viertel|einmal|zweimal|dreimal|jährlich|monatlich|wöchentlich|täglich|stündlich|jede\w*|one|two|three|four|five|six|seven|eight|nine|ten|no|none|all|both|every|daily|weekly)\b", Plain)]
    private static partial Regex NumberShown();

    [GeneratedRegex(@"telefonnummer|\bdurchwahl|\brufnummer|\bwelche nummer .*(anruf|wähl)|\bphone number", Plain)]
    private static partial Regex PhoneAsked();

    [GeneratedRegex(@"\d[\d\s/().–-]{2,}\d", Plain)]
    private static partial Regex PhoneShown();

    [GeneratedRegex(@"e-?mail-?adresse|\bmailadresse|\be-?mail\b.*\badress", Plain)]
    private static partial Regex MailAsked();

    [GeneratedRegex(@"@|∂|\(at\)", Plain)]
    private static partial Regex MailShown();
}
