using QaBot.Citations;

namespace QaBot.App.ChatPlatforms;

/// <summary>What QaBot says about citations and quotations that were looked up.</summary>
internal sealed record LookupTexts
{
    /// <summary>About a citation; {0} = its id.</summary>
    public required IReadOnlyDictionary<VerdictStatus, string> Citation { get; init; }

    /// <summary>About a quotation.</summary>
    public required IReadOnlyDictionary<QuotationStatus, string> Quotation { get; init; }

    /// <summary>When no citation has the id; {0} = the id as typed.</summary>
    public required string Unknown { get; init; }

    /// <summary>Other words; {0} = as quoted, {1} = as they stand there.</summary>
    public required string Changed { get; init; }

    /// <summary>Words that do not stand there; {0} = the words.</summary>
    public required string Added { get; init; }

    /// <summary>Words that were left out; {0} = the words.</summary>
    public required string Omitted { get; init; }

    /// <summary>What a citation said when it was shown; {0} = the words.</summary>
    public required string Was { get; init; }

    /// <summary>German.</summary>
    public static LookupTexts German { get; } = new()
    {
        Citation = new Dictionary<VerdictStatus, string>
        {
            [VerdictStatus.Unchanged] = "Fundstelle {0} steht unverändert da",
            [VerdictStatus.Moved] = "Fundstelle {0} steht wörtlich da, inzwischen an anderer Stelle",
            [VerdictStatus.Changed] = "Fundstelle {0}: Der Wortlaut hat sich seither geändert",
            [VerdictStatus.Gone] = "Fundstelle {0} gibt es nicht mehr; so lautete sie",
        },
        Quotation = new Dictionary<QuotationStatus, string>
        {
            [QuotationStatus.Verbatim] = "Das Zitat steht wörtlich in den Dokumenten",
            [QuotationStatus.Altered] = "Das Zitat weicht vom Wortlaut ab",
            [QuotationStatus.Stitched] = "Das Zitat ist aus mehreren Stellen zusammengesetzt",
            [QuotationStatus.NotFound] = "Das Zitat steht nicht in den Dokumenten",
        },
        Unknown = "Eine Fundstelle mit dem Kürzel „{0}“ kenne ich nicht.",
        Changed = "„{0}“ – dort steht „{1}“",
        Added = "„{0}“ steht dort nicht",
        Omitted = "ausgelassen ist „{0}“",
        Was = "Damals: „{0}“",
    };

    /// <summary>English.</summary>
    public static LookupTexts English { get; } = new()
    {
        Citation = new Dictionary<VerdictStatus, string>
        {
            [VerdictStatus.Unchanged] = "Citation {0} stands unchanged",
            [VerdictStatus.Moved] = "Citation {0} stands word for word, in another place by now",
            [VerdictStatus.Changed] = "Citation {0}: the words have changed since",
            [VerdictStatus.Gone] = "Citation {0} is gone; this is what it said",
        },
        Quotation = new Dictionary<QuotationStatus, string>
        {
            [QuotationStatus.Verbatim] = "The quotation stands word for word in the documents",
            [QuotationStatus.Altered] = "The quotation departs from the words of the document",
            [QuotationStatus.Stitched] = "The quotation is put together from several places",
            [QuotationStatus.NotFound] = "The quotation is not in the documents",
        },
        Unknown = "I know no citation with the id “{0}”.",
        Changed = "“{0}” – the document says “{1}”",
        Added = "“{0}” does not stand there",
        Omitted = "“{0}” was left out",
        Was = "Then: “{0}”",
    };

    /// <summary>The texts of a language, German unless it is "en".</summary>
    public static LookupTexts For(string language) => language == "en" ? English : German;
}
