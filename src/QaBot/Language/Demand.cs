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

    private const string MoneyNoun = "(preis|kosten|gebühr|beitrag|miete|kaution|gehalt|lohn|honorar|pauschale|strafe|bußgeld|prämie|rente|umsatz)";

    private static readonly Demand Money = new(MoneyShown());
    private static readonly Demand Time = new(TimeShown());
    private static readonly Demand Duration = new(DurationShown());
    private static readonly Demand Number = new(NumberShown());

    private static readonly (Regex Asked, Demand Answer)[] Rules =
    [
        (MoneyAsked(), Money),
        (MoneyNamed(), Money),
        (AgeAsked(), new(AgeShown())),
        (ShareAsked(), new(ShareShown())),
        (YearAsked(), new(YearShown())),
        (ClockAsked(), new(ClockShown())),
        (DateAsked(), new(DateShown())),
        (StreetAsked(), new(StreetShown())),
        (WeightAsked(), new(WeightShown())),
        (SizeAsked(), new(SizeShown())),
        (ExtentAsked(), new(ExtentShown())),
        (LongAsked(), Duration),
        (ColourAsked(), new(ColourShown())),
        (LitresAsked(), new(LitresShown())),
        (PowerAsked(), new(PowerShown())),
        (VoltageAsked(), new(VoltageShown())),
        (DegreesAsked(), new(DegreesShown())),
        (AreaAsked(), new(AreaShown())),
        (PhoneAsked(), new(PhoneShown())),
        (MailAsked(), new(MailShown())),
    ];

    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"\b(was|wie\s?viel)\s+(kostet|kosten|kostete)|\bwie teuer|\bwie hoch (ist|sind|war|waren|wird|fällt|fallen) (der|die|das|dein\w*|mein\w*|ihr\w*|sein\w*)? ?(\w+ )?(\w*" + MoneyNoun + @")|\bwie ?viel(e)? (euro|geld|dollar|strafe|miete|gehalt|lohn|rente|kindergeld)|\bhow much (does|do|did) .* cost|\bwelche[nrs]? (\w+ )?\w*(preis|betrag|gebühr|summe|pauschale)\b|\b(was|wie ?viel) (muss|müssen|soll|zahl|verdien|bekomm|krieg)\w* (?!.*\b(stunde|tag|urlaub|minute|prozent)).*\b(zahlen|bezahlen|verdien\w*|gehalt|lohn)\b|\b(was|wie ?viel) (verdien|zahl)(e|en|t|st)\b", Plain)]
    private static partial Regex MoneyAsked();

    // What is asked without a verb: "Eintrittspreis Freibad Erwachsene".
    [GeneratedRegex(@"^(?!.*\b(und|and|ist|sind|wird|werden|hat|haben|kann|muss|wer|wie|wo|was|wann|warum|we[mns]\w*|wofür|welche\w*)\b)(\w+[\s,-]+){0,4}?\w*(preise?|kosten|gebühr(en)?|miete|gehalt|lohn|beitrag|kaution|tarif)\b([\s,-]+\w+){0,3}\s*\??$", Plain)]
    private static partial Regex MoneyNamed();

    [GeneratedRegex(@"€|\beuro\b|\beur\b|dollar|\bcent\b|kostenlos|kostenfrei|gratis|unentgeltlich|gebührenfrei|kein geld|umsonst|\bct\b|franken|pfund|(preis|betrag|gebühr|kosten|miete|netto|brutto|pauschale).*\d,\d\d", Plain)]
    private static partial Regex MoneyShown();

    [GeneratedRegex(@"\bwie alt\b|\bhow old\b|\b(in|ab|bis|mit|zu) welche[ms] alter\b|\bwelches alter\b|\bat what age\b", Plain)]
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

    [GeneratedRegex(@"\b(um|ab|bis) wie ?viel uhr|\bwelche uhrzeit|\bzu welcher uhrzeit|\bwhat time\b|(öffnungs|sprech|besuchs|büro|geschäfts)zeiten|\b(wann|wie lange) .*(geöffnet|offen|öffnet|schließt|auf)\b", Plain)]
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

    [GeneratedRegex(@"\b(an|ab|bis|zu) (zu )?welche[mn] (tag|wochentag|datum|tage)\b|\bwelcher (wochentag|tag)\b|\b(on|by) (what|which) (day|date)\b", Plain)]
    private static partial Regex DateAsked();

    [GeneratedRegex(@"\d{1,2}\.\s?(\d|jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)|januar|februar|märz|april|\bmai\b|\bjuni\b|\bjuli\b|august|september|oktober|november|dezember|january|february|march\b|\bmay\b|june|july|october|december|(mon|diens|donners|frei|sams|sonn|werk|feier)tag|mittwoch|\w+day\b|\b\d{4}\b|\bheute|\bmorgen\b|\bgestern|ostern|weihnacht|silvester|täglich|am (ersten|zweiten|dritten|vierten|letzten|\d)", Plain)]
    private static partial Regex DateShown();

    [GeneratedRegex(@"\b(in|an|auf) welche[rsm] (straße|platz|adresse|anschrift)|\bwelche (hausnummer|adresse|anschrift|postleitzahl)|\bwie (lautet|ist) die (adresse|anschrift)|\b(hausnummer|anschrift)\b", Plain)]
    private static partial Regex StreetAsked();

    [GeneratedRegex(@"\w(straße|strasse|str\.|platz|weg|allee|gasse|ring|damm|ufer|markt|hof|chaussee|steig)\b|\b(straße|str\.|am|an der|im|platz) .{0,30}\d|\b\d{5}\b|\bstreet\b", Plain)]
    private static partial Regex StreetShown();

    [GeneratedRegex(@"\bwie schwer (ist|sind|war|waren|darf|dürfen)\b|\bwie ?viel wieg|\bwelches gewicht\b|\bwie (hoch|groß) ist (das|sein|ihr) (leer|eigen|gesamt|höchst)?gewicht|\bhow heavy\b", Plain)]
    private static partial Regex WeightAsked();

    [GeneratedRegex(@"(\d|\w)\s?(kg|g|mg|t)\b|gramm\b|kilo|tonnen?\b|pfund\b|zentner|pounds?\b|\blbs?\b", Plain)]
    private static partial Regex WeightShown();

    [GeneratedRegex(@"\bwie (tief|breit) (ist|sind|war|waren)\b|\bwie weit (reicht|(ist|sind) .*entfernt)|\bwelche (länge|höhe|breite|tiefe|entfernung|reichweite)\b|\bwie hoch (ist|war) (der|die|das) (?!\w*" + MoneyNoun + @")\w*(turm|berg|wand|gebäude|mauer|gipfel|haus|decke|baum|denkmal)\b|\bhow (tall|deep|wide|far)\b", Plain)]
    private static partial Regex SizeAsked();

    [GeneratedRegex(@"\d\s?(m|mm|cm|dm|km|ft)\b|meter|metern|kilometer|meilen?\b|\bfuß\b|zoll\b|fingerbreit|\bmiles?\b|\bfeet\b|inch", Plain)]
    private static partial Regex SizeShown();

    [GeneratedRegex(@"\b(welche|in welcher|was für eine) farbe\b|\bwhat colou?r\b", Plain)]
    private static partial Regex ColourAsked();

    [GeneratedRegex(@"\b(\w*(rot|grün|gelb|blau|schwarz|weiß|weiss|grau|braun|orange|lila|violett|rosa|pink|türkis|beige|silbern?|golden)(e[mnrs]?|es)?)\b|farblos|farbig|bunt|\bral \d|\b(red|green|yellow|blue|black|white|grey|gray|brown|purple)\b", Plain)]
    private static partial Regex ColourShown();

    [GeneratedRegex(@"\bwie ?viele? (milli)?liter\b|\bhow many lit(re|er)s\b", Plain)]
    private static partial Regex LitresAsked();

    [GeneratedRegex(@"\d\s?(l|ml|cl|hl)\b|liter|litres?\b|hektoliter|kubikmeter|m³", Plain)]
    private static partial Regex LitresShown();

    [GeneratedRegex(@"\bwie ?viele? (kilo|mega)?watt(stunden)?\b|\bhow many watts\b", Plain)]
    private static partial Regex PowerAsked();

    [GeneratedRegex(@"\d\s?[kmg]?(w|wh|wp|va)\b|watt", Plain)]
    private static partial Regex PowerShown();

    [GeneratedRegex(@"\bwie ?viele? (kilo)?volt\b|\bhow many volts\b", Plain)]
    private static partial Regex VoltageAsked();

    [GeneratedRegex(@"\d\s?k?v\b|volt", Plain)]
    private static partial Regex VoltageShown();

    [GeneratedRegex(@"\bwie ?viel grad\b|\bwie (heiß|warm|kalt) (ist|sind|war|wird|darf|muss)\b|\bwelche(r|n)? \w*temperatur\b|\bhow (hot|cold|warm) (is|are|was)\b", Plain)]
    private static partial Regex DegreesAsked();

    [GeneratedRegex(@"°|\d\s?grad\b|\bgrad (celsius|fahrenheit)|kelvin|\d\s?[ckf]\b|\bdegrees?\b|\b\w*zig grad\b", Plain)]
    private static partial Regex DegreesShown();

    [GeneratedRegex(@"\bwie ?viele? (quadratmeter|hektar|qm)\b|\bhow many square\b", Plain)]
    private static partial Regex AreaAsked();

    [GeneratedRegex(@"m²|\bqm\b|quadrat|hektar|\bha\b|km²|square", Plain)]
    private static partial Regex AreaShown();

    [GeneratedRegex(@"telefonnummer|\bdurchwahl|\brufnummer|\bwelche nummer .*(anruf|wähl)|\bphone number", Plain)]
    private static partial Regex PhoneAsked();

    [GeneratedRegex(@"\d[\d\s/().–-]{2,}\d|(durchwahl|nebenstelle)\D{0,12}\d|[-–]\d{2,3}\b", Plain)]
    private static partial Regex PhoneShown();

    [GeneratedRegex(@"e-?mail-?adresse|\bmailadresse|\be-?mail\b.*\badress", Plain)]
    private static partial Regex MailAsked();

    [GeneratedRegex(@"@|∂|\(at\)", Plain)]
    private static partial Regex MailShown();
}
