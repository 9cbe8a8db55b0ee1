using System.Buffers;
using QaBot.Documents;
using QaBot.Language;

namespace QaBot.Answering.Model;

/// <summary>A statement, or a sentence of the source, with its words read.</summary>
internal sealed class ReadText
{
    private static readonly HashSet<string> VerbStops = new(StringComparer.Ordinal)
    {
        "ist", "sind", "war", "waren", "hat", "haben", "hatte", "wird", "werden", "wurde", "wurden", "soll", "sollen", "kann", "konnen", "konnte", "konnten", "muss", "mussen", "musse", "sei", "seien", "habe", "werde", "will", "wollen", "durfte", "wurden", "is", "are", "was", "has",
    };

    private static readonly SearchValues<char> Boundaries = SearchValues.Create(",;:–—()");
    private static readonly HashSet<string> StrongForms = IrregularVerbs.BuiltIn.Forms().Select(f => Folding.Fold(f.ToLowerInvariant())).ToHashSet(StringComparer.Ordinal);

    /// <param name="text">The text.</param>
    /// <param name="lexicon">Reads words.</param>
    /// <param name="words">Knows what words do.</param>
    public ReadText(string text, Lexicon lexicon, ClaimWords words)
    {
        Text = WriteOutDates(text);
        Words = Segmented(Text, lexicon.Tokens(Text), lexicon, words);
        MarkNegations();
        foreach (var (word, next) in Words.Zip(Words.Skip(1)))
        {
            word.IsAttribute = !word.IsCapital && !word.Form.IsStop && next.IsCapital && word.Segment == next.Segment && word.Written[^1] is 'e' or 'n' or 'r' or 's' or 'm';
        }

        foreach (var word in Words.Where(w => w.Speaks is not null))
        {
            word.IsSpeaking = WordRoles.PrepositionOf(this, word) is null or "laut" && WordRoles.Of(this, word) is not WordRole.Prepositional;
        }
    }

    /// <summary>The text, with its dates written out.</summary>
    public string Text { get; }

    /// <summary>Its words in order.</summary>
    public IReadOnlyList<ReadWord> Words { get; }

    /// <summary>The number of a word in the text; -1 if it is none of it.</summary>
    public int Place(ReadWord word)
    {
        for (var i = 0; i < Words.Count; i++)
        {
            if (ReferenceEquals(Words[i], word))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The words of a segment.</summary>
    public IEnumerable<ReadWord> InSegment(int segment) => Words.Where(w => w.Segment == segment);

    /// <summary>So that "04.09.2025" and "4. September 2025" are the same words.</summary>
    private static string WriteOutDates(string text)
    {
        foreach (var (place, date) in StatedDates.All(text).Reverse())
        {
            text = $"{text[..place.Start]}{WrittenDay.In(date, "de-DE")}{text[place.End..]}";
        }

        return text;
    }

    private static List<ReadWord> Segmented(string text, IReadOnlyList<Token> tokens, Lexicon lexicon, ClaimWords words)
    {
        var names = lexicon.Names.In(tokens).Where(n => n.Length > 1).ToList();
        var read = new List<ReadWord>(tokens.Count);
        var (segment, hasVerb) = (0, false);
        for (var i = 0; i < tokens.Count; i++)
        {
            var written = TokenReading.IsPredicate(text, tokens, i, words) ? tokens[i].In(text).ToLowerInvariant() : tokens[i].In(text);
            // A piece without a verb is part of the next: "eine starke, von den USA emanzipierte Verteidigung".
            if (i > 0 && hasVerb && !(NumberCheck.IsLabel(tokens[i].Form) && tokens[i - 1].Form.IsNumber) && (IsBoundary(text.AsSpan(tokens[i - 1].End, tokens[i].Start - tokens[i - 1].End)) || BeginsClause(tokens, i)))
            {
                (segment, hasVerb) = (segment + 1, false);
            }

            var marks = (words.Of(tokens[i].Form) | (TokenReading.IsView(tokens, i) ? ClaimMarks.Reported | ClaimMarks.Neutral : TokenReading.IsPhrase(tokens, i) ? ClaimMarks.Neutral : TokenReading.IsGoal(tokens[i].Form) ? ClaimMarks.Planned : ClaimMarks.None)) & ~(TokenReading.IsMeeting(tokens[i].Form, written) ? ClaimMarks.Generic : TokenReading.IsTitle(text, tokens, i) ? ClaimMarks.Planned : TokenReading.IsAsked(tokens, i) || TokenReading.IsRate(tokens, i) ? ClaimMarks.Strong : ClaimMarks.None);
            // "aus dem Land": the one that was named last.
            var speaks = TokenReading.IsSameLand(tokens, i) ? read.FindLast(w => w.Party is not null)?.Party : TokenReading.IsLeadership(tokens[i].Form) && i > 0 ? read[i - 1].Party : words.SpokenForBy(tokens[i].Form);
            read.Add(new(tokens[i], written, marks, segment) { Party = char.IsUpper(written[0]) || (i + 1 < tokens.Count && TokenReading.IsLeadership(tokens[i + 1].Form)) ? words.PartyOf(tokens[i].Form) : null, Speaks = speaks, Same = words.SameAs(tokens[i].Form), Names = [.. names.Where(n => n.At <= i && i < n.At + n.Length).SelectMany(n => n.Value).Select(n => lexicon.Form(n).Root)] });
            hasVerb |= IsVerbLike(tokens[i].Form, written);
        }

        // "fand … statt" does what "stattfinden" does.
        foreach (var (particle, verb, form) in ContentWords.SeparatedVerbs(text, tokens, lexicon))
        {
            var marks = words.Of(form) | (IsSubjunctive(read[verb]) ? read[verb].Marks & ClaimMarks.Reported : 0);
            (read[verb], read[particle]) = (read[verb] with { Marks = marks }, read[particle] with { Marks = marks });
        }

        return read;
    }

    /// <summary>"… und ist Mitglied": what follows has a verb of its own.</summary>
    private static bool BeginsClause(IReadOnlyList<Token> tokens, int i) =>
        tokens[i].Form.Lower is "und" or "and" && i + 1 < tokens.Count && VerbStops.Contains(tokens[i + 1].Form.Normal);

    private static bool IsBoundary(ReadOnlySpan<char> between) => between.ContainsAny(Boundaries);

    /// <summary>Whether a word is surely a verb, and no participle.</summary>
    public static bool IsSurelyVerb(ReadWord word) => VerbStops.Contains(word.Form.Normal)
        || (!word.IsCapital && !word.Form.IsStop && (word.Written.EndsWith('t') || (StrongForms.Contains(word.Form.Normal) && !word.Written.EndsWith("en", StringComparison.Ordinal))));

    /// <summary>Whether a word can be a verb.</summary>
    public static bool IsVerb(ReadWord word) => IsVerbLike(word.Form, word.Written);

    /// <summary>Whether a word looks like a verb of the past ("kündigte", "warf").</summary>
    public static bool IsPast(ReadWord word) => char.IsLower(word.Written[0]) && (StrongForms.Contains(word.Form.Normal) || word.Written.EndsWith("te", StringComparison.Ordinal) || word.Written.EndsWith("ten", StringComparison.Ordinal));

    /// <summary>Whether a word looks like a verb in what someone says: "sehe", "hänge".</summary>
    public static bool IsSubjunctive(ReadWord word) => !word.IsCapital && word.Written.EndsWith('e') && !IsPast(word);

    /// <summary>Whether a word can be the verb that its subject governs; neither infinitive nor participle.</summary>
    public static bool IsFinite(ReadWord word) => VerbStops.Contains(word.Form.Normal) || StrongForms.Contains(word.Form.Normal)
        || (!word.Form.IsStop && char.IsLower(word.Written[0]) && !word.Written.StartsWith("ge", StringComparison.Ordinal) && (word.Written.EndsWith('t') || word.Written.EndsWith("te", StringComparison.Ordinal) || word.Written.EndsWith("en", StringComparison.Ordinal)));

    private static bool IsVerbLike(WordForm form, string written) => VerbStops.Contains(form.Normal) || StrongForms.Contains(form.Normal)
        || (!form.IsStop && char.IsLower(written[0]) && (written.EndsWith('t') || written.EndsWith("te", StringComparison.Ordinal) || written.EndsWith("en", StringComparison.Ordinal)));

    /// <summary>A negation speaks of what follows it in its segment, or, at the end, of what precedes it.</summary>
    private void MarkNegations()
    {
        for (var i = 0; i < Words.Count; i++)
        {
            if (!IsNegation(i))
            {
                continue;
            }

            var behind = Words.Skip(i + 1).Take(IsPreposition(i) ? NounBehind(i) : Words.Count).TakeWhile(w => w.Segment == Words[i].Segment && w.Form.Normal is not ("sondern" or "but")).Where(w => w.IsContent).ToList();
            foreach (var word in behind.Count > 0 ? behind : Words.Take(i).Where(w => w.Segment == Words[i].Segment))
            {
                word.Negations.Add(i);
            }
        }
    }

    /// <summary>"ohne Beteiligung" denies the noun alone, "ohne dass …" and "ohne … zu" all that follows.</summary>
    private bool IsPreposition(int i) => Words[i].Form.Normal is "ohne" or "without" && i + 1 < Words.Count && Words[i + 1].Form.Normal is not ("dass" or "that") && !InSegment(Words[i].Segment).Any(w => w.Form.Normal is "zu");

    /// <summary>How many words behind one make up its noun: "eine substanzielle US-Beteiligung".</summary>
    private int NounBehind(int i)
    {
        var at = i + 1;
        while (at < Words.Count && !Words[at].IsCapital)
        {
            at++;
        }

        while (at + 1 < Words.Count && Words[at + 1].IsCapital && Words[at].Token.End + 1 == Words[at + 1].Token.Start)
        {
            at++;
        }

        return at - i;
    }

    /// <summary>Whether there is a negation in a segment.</summary>
    public bool Denies(int segment) => Enumerable.Range(0, Words.Count).Any(i => Words[i].Segment == segment && IsNegation(i));

    /// <summary>Whether anything in the text can be a verb; a mere "26 Länder" says nothing of how things are.</summary>
    public bool HasVerb => Words.Any(w => IsVerbLike(w.Form, w.Written));

    /// <summary>Whether the word denies; "nicht nur" does not.</summary>
    public bool IsNegation(int i) => (Words[i].Marks & ClaimMarks.Negation) != 0 && !(i + 1 < Words.Count && Words[i + 1].Form.Normal is "nur" or "only");
}
