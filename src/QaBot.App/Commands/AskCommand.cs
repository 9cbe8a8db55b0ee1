using System.CommandLine;
using QaBot.App.Rendering;
using QaBot.Conversations;

namespace QaBot.App.Commands;

/// <summary>One answer, or a file of questions answered line by line.</summary>
internal sealed class AskCommand : QaBotCommand
{
    private readonly Argument<string[]> _question;
    private readonly Option<bool> _json;
    private readonly Option<string?> _conversation;
    private readonly Option<string?> _batch;
    private readonly Option<string?> _out;

    /// <summary>Makes the command with descriptions in the user's language.</summary>
    public AskCommand(CommandTexts texts)
        : base("ask", texts.Ask)
    {
        _question = new(texts.Names.Question) { Description = texts.AskQuestion, Arity = ArgumentArity.ZeroOrMore };
        _json = new("--json") { Description = texts.JsonOption };
        _conversation = new("--conversation", "-c") { Description = texts.AskConversation, HelpName = texts.Names.Id };
        _batch = new("--batch") { Description = texts.AskBatch, HelpName = texts.Names.File };
        _out = new("--out", "-o") { Description = texts.AskOut, HelpName = texts.Names.File };
        Arguments.Add(_question);
        Options.Add(_json);
        Options.Add(_conversation);
        Options.Add(_batch);
        Options.Add(_out);
    }

    /// <inheritdoc/>
    public override async Task<int> RunAsync(Invocation run, ParseResult parsed, CancellationToken cancellation)
    {
        var question = string.Join(' ', parsed.GetValue(_question) ?? []).Trim();
        if (parsed.GetValue(_batch) is { } batch)
        {
            return question.Length == 0
                ? await new AskBatch(run).RunAsync(batch, parsed.GetValue(_out), cancellation)
                : throw new CommandException(run.Texts.QuestionAndBatch, ExitCode.Usage);
        }

        if (question.Length == 0)
        {
            throw new CommandException(run.Texts.NoQuestion, ExitCode.Usage);
        }

        // Word lists load on one core while the index is looked at on the other.
        _ = run.Services;
        var loading = Task.Run(run.Get<IConversations>, cancellation);
        await run.PrepareIndexAsync(cancellation);
        var request = new AskRequest(question) { Conversation = parsed.GetValue(_conversation), Language = run.Language };
        var conversations = await loading;
        Reply reply;
        if (parsed.GetValue(_json))
        {
            reply = await conversations.AskAsync(request, cancellation);
            await run.Streams.Out.WriteLineAsync(ReplyJson.Write(reply));
        }
        else
        {
            reply = await new AnswerView(run.Out, run.Rendering).ShowAsync(conversations.StreamAsync(request, cancellation));
        }

        return reply.Answer is NoAnswer ? ExitCode.Refused : ExitCode.Ok;
    }
}
