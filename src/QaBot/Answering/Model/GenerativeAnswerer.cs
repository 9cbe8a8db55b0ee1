using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using QaBot.Language;
using QaBot.Models;

namespace QaBot.Answering.Model;

/// <summary>
/// Lets a model write the answer from the passages and keeps of it what the gate proves. Whether there is an answer at all is
/// decided before, without the model; where the model fails or nothing of it can be proven, the extracted answer is given.
/// </summary>
internal sealed partial class GenerativeAnswerer(
    ExtractiveAnswerer extractive, ChatModel model, PromptFiles prompts, ClaimWords words, Lexicon lexicon, IOptions<ModelOptions> options, ILogger<GenerativeAnswerer> log) : IAnswerer
{
    private const int FewPassages = 3;

    /// <inheritdoc/>
    public async IAsyncEnumerable<AnswerPart> AnswerAsync(
        Question question, IReadOnlyList<Hit> hits, string language, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var extracted = extractive.Answer(hits, language);
        if (extracted is not ExtractedAnswer quoted)
        {
            yield return new(extracted.Text);
            yield return new(Final: extracted);
            yield break;
        }

        var texts = AnswerTexts.For(language);
        var sheet = PassageSheet.Of(hits, options.Value.Passages);
        var answer = new CheckedAnswer(new(sheet.Hits, lexicon, words), options.Value, texts);
        var call = new ModelCall(question.Budget);
        await foreach (var part in WriteAsync(question, sheet, language, answer, call, cancellation))
        {
            yield return part;
        }

        if (call.Failure == ModelFailure.ContextOverflow && !answer.HasShown && sheet.Hits.Count > FewPassages)
        {
            call = new(question.Budget);
            await foreach (var part in WriteAsync(question, PassageSheet.Of(hits, FewPassages), language, answer, call, cancellation))
            {
                yield return part;
            }
        }

        var spent = question.Budget?.Spent ?? call.Usage;
        LogCall(call.Failure?.ToString() ?? "answered", spent.InputTokens, spent.OutputTokens, spent.Elapsed.TotalSeconds, answer.Checked);
        foreach (var part in Conclude(answer, quoted, hits, texts, call))
        {
            yield return part;
        }
    }

    private async IAsyncEnumerable<AnswerPart> WriteAsync(
        Question question, PassageSheet sheet, string language, CheckedAnswer answer, ModelCall call, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var prompt = AnswerPrompt.Of(prompts.Get("answer", language), question, sheet, language);
        await foreach (var text in model.WriteAsync(prompt, options.Value.MaxTokens, call, cancellation))
        {
            foreach (var shown in answer.Append(text))
            {
                yield return shown;
            }

            if (answer.IsTooLong)
            {
                call.Failure = ModelFailure.TooLong;
                break;
            }
        }

        foreach (var part in call.Failure is null ? answer.Finish(call.IsCut) : [])
        {
            yield return part;
        }
    }

    private static IEnumerable<AnswerPart> Conclude(CheckedAnswer answer, ExtractedAnswer quoted, IReadOnlyList<Hit> hits, AnswerTexts texts, ModelCall call)
    {
        if (call.Failure is null && answer.HasProven)
        {
            var (text, corrected) = answer.Result();
            return [new(Final: text with { Confidence = quoted.Confidence }, Corrected: corrected)];
        }

        Answer instead = call.Failure is null && answer.FoundNone
            ? new NoAnswer(texts.FoundNone, NoAnswerReason.ModelFoundNone) { Nearest = hits.Count > 0 ? hits[0] : null, Confidence = quoted.Confidence }
            : quoted with { Note = texts.Note(call.Failure ?? (answer.Checked == 0 ? ModelFailure.Empty : ModelFailure.NothingProven)) };
        return answer.HasShown
            ? [new(Final: instead, Corrected: true)]
            : [new(instead.Text), .. instead.Citations.Select(c => new AnswerPart(Citation: c)), new(Final: instead)];
    }

    [LoggerMessage(LogLevel.Debug, "Model {Outcome}: {Input} tokens read, {Output} written, {Seconds:F2} s, {Checked} statements checked.")]
    private partial void LogCall(string outcome, int input, int output, double seconds, int @checked);
}
