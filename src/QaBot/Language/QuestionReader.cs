namespace QaBot.Language;

/// <summary>Reads questions: which words carry content, what kind of answer is wanted, in which language it is asked.</summary>
internal sealed class QuestionReader(Lexicon lexicon, Bilingual bilingual)
{
    /// <summary>More content words than these are not searched for; a question of normal length has fewer than ten.</summary>
    public const int MaxWords = 40;

    private static readonly HashSet<string> Determiners = new(StringComparer.Ordinal)
    {
        "der", "die", "das", "des", "dem", "den", "ein", "eine", "einen", "einem", "einer", "eines", "kein", "keine", "keinen", "keinem", "keiner", "im", "am", "zum", "zur", "beim", "vom", "ins", "ans", "the", "a", "an",
    };

    // Not "-e" and "-en", in which verbs end as well.
    private static readonly string[] InflectedEndings = ["er", "es", "em"];

    private static readonly HashSet<string> EnglishWords = new(StringComparer.Ordinal)
    {
        "the", "what", "how", "of", "and", "to", "is", "are", "does", "do", "did", "who", "why", "when", "where", "which", "for", "with", "from", "that", "this", "by", "on", "at", "be", "been", "can", "has", "have", "many", "much", "it", "a", "an", "i", "my", "there",
    };

    /// <summary>Reads a question that stands alone.</summary>
    public QuestionAnalysis Read(string question)
    {
        var text = question.Length > Question.MaxLength ? question[..Question.MaxLength] : question;
        var tokens = lexicon.Tokens(text);
        var isEnglish = IsEnglish(tokens);
        var kinds = QuestionPhrases.BuiltIn.In(tokens).ToList();
        var asking = kinds.FirstOrDefault(k => k.Value is not null);
        var padding = new bool[tokens.Count];
        foreach (var (at, length, _) in kinds)
        {
            Array.Fill(padding, true, at, length);
        }

        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            // "im Jahr 2023" asks for 2023.
            padding[i] |= tokens[i].Form.Lower is "jahr" or "jahre" or "jahres" or "year" && tokens[i + 1].Form is { IsNumber: true, Lower.Length: 4 };
        }

        var words = Words(text, tokens, padding, isEnglish);
        if (words.Count == 0)
        {
            words = Words(text, tokens, new bool[tokens.Count], isEnglish);
        }

        var kind = Kind(tokens, asking.Value, asking.Length > 0);
        return new(text, words, kind)
        {
            Demand = Demand.Of(text, kind),
            Locators = Locator.ParseAll(text),
            IsEnglish = isEnglish,
            Target = asking.Length > 0 ? TargetAfter(tokens, asking.At + asking.Length) : null,
            Echo = asking.Length > 1 && tokens[asking.At].Form.Lower is "seit" or "bis" or "ab" or "since" or "until" ? tokens[asking.At].Form : null,
            IsAboutDocument = AboutDocument.Asks(tokens),
        };
    }

    /// <summary>Reads a question with those asked before it, oldest first. One that does not stand alone takes over their words.</summary>
    public QuestionAnalysis Read(string question, IReadOnlyList<string> history)
    {
        var own = Read(question);
        if (history.Count == 0 || !FollowUp.NeedsContext(own, lexicon.Tokens(question)))
        {
            return own;
        }

        return own with { Words = [.. own.Words, .. FollowUp.Carried(own, [.. history.TakeLast(FollowUp.Depth).Select(Read)])] };
    }

    /// <summary>Whether the words are rather English than German; a few German words are spelt like English ones.</summary>
    public static bool IsEnglish(IReadOnlyList<Token> tokens)
    {
        var english = tokens.Count(t => EnglishWords.Contains(t.Form.Lower));
        var german = tokens.Count(t => t.Form.IsStop && !EnglishWords.Contains(t.Form.Lower));
        return english > german && english > 0;
    }

    private List<QuestionWord> Words(string text, IReadOnlyList<Token> tokens, bool[] padding, bool isEnglish)
    {
        var words = new List<QuestionWord>();
        foreach (var (i, form) in ContentWords.Of(text, tokens, lexicon).OrderBy(w => w.Token))
        {
            var isOwn = ReferenceEquals(form, tokens[i].Form);
            if (words.Count == MaxWords || (isOwn && padding[i]) || (isEnglish && EnglishWords.Contains(form.Lower)) || words.Exists(w => w.Form.Stem == form.Stem))
            {
                continue;
            }

            var written = isOwn ? tokens[i].In(text) : form.Lower;
            words.Add(new(written, form)
            {
                Related = isEnglish ? bilingual.German(form) : form.Related,
                EnglishStems = isEnglish ? [] : bilingual.English(form),
                IsProper = i > 0 && isOwn && char.IsUpper(written[0]) && !IsDetermined(tokens, i, text) && !form.IsNumber && (KnownWords.IsGeographic(form.Stem) || (!lexicon.Lists(form) && (!isEnglish || bilingual.German(form).Count == 0))),
                IsName = (i > 0 && char.IsUpper(tokens[i].In(text)[0])) || form.IsNumber || (written.Length > 1 && written.All(char.IsUpper)),
            });
        }

        return words;
    }

    /// <summary>A word behind an article or an inflected adjective is a common noun ("der Praxis", "nach russischer Lesart"), unless a place.</summary>
    private static bool IsDetermined(IReadOnlyList<Token> tokens, int i, string text)
    {
        var before = tokens[i - 1];
        var written = before.In(text);
        return !KnownWords.IsGeographic(tokens[i].Form.Stem) && !char.IsUpper(written[0])
            && (Determiners.Contains(before.Form.Lower) || (!before.Form.IsStop && InflectedEndings.Any(e => written.EndsWith(e, StringComparison.Ordinal))));
    }

    private static AnswerKind Kind(IReadOnlyList<Token> tokens, AnswerKind? asked, bool isAsked)
    {
        if (isAsked)
        {
            return asked ?? AnswerKind.Any;
        }

        // A question that begins with its verb asks for yes or no; a search word asks for anything.
        return tokens.Count > 2 && (tokens[0].Form.IsStop || tokens[0].Form.IsQuestionWord) ? AnswerKind.YesNo : AnswerKind.Any;
    }

    private static WordForm? TargetAfter(IReadOnlyList<Token> tokens, int at)
    {
        for (var i = at; i < tokens.Count && i < at + 3; i++)
        {
            if (!tokens[i].Form.IsStop)
            {
                return tokens[i].Form;
            }
        }

        return null;
    }
}
