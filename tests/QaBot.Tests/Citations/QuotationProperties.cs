using System.Text;
using FsCheck.Xunit;
using QaBot.Citations;

namespace QaBot.Tests.Citations;

/// <summary>What holds for every text and every damaged quotation, tried on thousands of them.</summary>
public sealed class QuotationProperties
{
    [Property(MaxTest = 3000, StartSize = 1_000_000, EndSize = 100_000_000)]
    public bool What_is_shown_as_verbatim_is_verbatim(int seed)
    {
        var random = new Random(seed);
        var source = Sample.Document(GermanText.Make(random));
        var draft = Draft(source, GermanText.Damage(random, GermanText.Quote(random, source.Text)));
        var citation = CitationResolver.Complete(draft, source);
        return citation is null || (citation.Span.In(source.Text) == citation.Quote
            && citation.Lines == source.LinesOf(citation.Span)
            && (citation.Status == CitationStatus.Repaired || citation.Quote == draft.Quote));
    }

    [Property(MaxTest = 3000, StartSize = 1_000_000, EndSize = 100_000_000)]
    public bool Whole_words_taken_from_a_text_are_always_found_as_they_are(int seed)
    {
        var random = new Random(seed);
        var source = Sample.Document(GermanText.Make(random));
        var quote = GermanText.Quote(random, source.Text);
        return CitationResolver.Complete(Draft(source, quote), source) is { Status: CitationStatus.Verbatim } citation && citation.Quote == quote;
    }

    [Property(MaxTest = 3000, StartSize = 1_000_000, EndSize = 100_000_000)]
    public bool A_quotation_damaged_in_form_only_is_repaired_and_keeps_its_id(int seed)
    {
        var random = new Random(seed);
        var source = Sample.Document(GermanText.Make(random));
        var quote = GermanText.Quote(random, source.Text);
        var damaged = GermanText.DamageForm(random, quote);
        return CitationResolver.Complete(Draft(source, damaged), source) is { } citation
            && Letters(citation.Quote) == Letters(quote) && citation.Id == CitationId.Of(quote) && citation.Id == CitationId.Of(damaged);
    }

    [Property(MaxTest = 3000, StartSize = 1_000_000, EndSize = 100_000_000)]
    public bool A_quotation_with_another_word_in_it_is_rejected(int seed)
    {
        var random = new Random(seed);
        var source = Sample.Document(GermanText.Make(random));
        var words = GermanText.Quote(random, source.Text).Split(' ');
        words[random.Next(words.Length)] = "Zwetschgenkuchen";
        return CitationResolver.Complete(Draft(source, string.Join(' ', words)), source) is null;
    }

    [Property(MaxTest = 2000)]
    public bool Any_text_and_any_quotation_are_borne(string text, string quote)
    {
        var source = Sample.Document(text ?? "");
        return CitationResolver.Complete(Draft(source, quote ?? ""), source) is not { } citation || citation.Span.In(source.Text) == citation.Quote;
    }

    private static Citation Draft(SourceDocument source, string quote) => new(1, "", source.Path, default, default, quote);

    private static string Letters(string text) => new([.. text.Normalize(NormalizationForm.FormKC).Where(char.IsLetterOrDigit)]);
}
