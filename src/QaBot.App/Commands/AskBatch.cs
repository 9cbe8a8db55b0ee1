using System.Text;
using System.Threading.Channels;
using QaBot.App.Rendering;
using QaBot.Conversations;

namespace QaBot.App.Commands;

/// <summary>Answers a file of questions, one JSON object a line: several at a time, written in the order of the file as they come.</summary>
internal sealed class AskBatch(Invocation run)
{
    private const int Ahead = 64;

    /// <summary>Answers the file.</summary>
    /// <param name="file">The file of questions; "-" is standard input.</param>
    /// <param name="output">The file to write; <see langword="null"/> is standard output.</param>
    /// <param name="cancellation">Stops; what is answered has been written.</param>
    /// <returns>The exit code: an error if a line could not be answered.</returns>
    public async Task<int> RunAsync(string file, string? output, CancellationToken cancellation)
    {
        using var reader = file == "-" ? null : Open(file);
        await run.PrepareIndexAsync(cancellation);
        await using var target = output is null ? null : new StreamWriter(output, append: false, new UTF8Encoding(false)) { NewLine = "\n" };
        var writer = target ?? run.Streams.Out;

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var answers = Channel.CreateBounded<(int Line, Task<string> Answer)>(Ahead);
        var asking = AskAsync(reader ?? run.Streams.In.Value, answers.Writer, stop.Token);
        var failed = 0;
        try
        {
            await foreach (var (line, answer) in answers.Reader.ReadAllAsync(cancellation))
            {
                try
                {
                    await writer.WriteLineAsync((await answer.WaitAsync(cancellation)).AsMemory(), cancellation);
                }
                catch (Exception e) when (e is not (OperationCanceledException or IOException))
                {
                    failed++;
                    run.Error.Line(SafeText.Line(run.Texts.BadLine(line, e.Message)), Ink.Bad);
                }

                if (answers.Reader.Count == 0)
                {
                    await writer.FlushAsync(cancellation);
                }
            }

            await asking;
        }
        finally
        {
            await stop.CancelAsync();
            await asking.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await writer.FlushAsync(CancellationToken.None);
        }

        return failed == 0 ? ExitCode.Ok : ExitCode.Error;
    }

    private async Task AskAsync(TextReader reader, ChannelWriter<(int, Task<string>)> answers, CancellationToken cancellation)
    {
        Exception? failure = null;
        using var places = new SemaphoreSlim(Math.Max(2, Environment.ProcessorCount));
        try
        {
            var conversations = run.Get<IConversations>();
            // A read from a pipe cannot be cancelled, only no longer be waited for.
            for (var number = 1; await reader.ReadLineAsync(CancellationToken.None).AsTask().WaitAsync(cancellation) is { } line; number++)
            {
                if (!string.IsNullOrWhiteSpace(line))
                {
                    await places.WaitAsync(cancellation);
                    var (text, at) = (line, number);
                    var answer = Task.Run(() => AnswerAsync(conversations, text, at, places, cancellation), cancellation);
                    await answers.WriteAsync((number, answer), cancellation);
                }
            }

            // The places are given back by the last answers.
            for (var i = 0; i < Math.Max(2, Environment.ProcessorCount); i++)
            {
                await places.WaitAsync(cancellation);
            }
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            failure = e;
        }
        finally
        {
            answers.Complete(failure);
        }
    }

    private async Task<string> AnswerAsync(
        IConversations conversations, string line, int number, SemaphoreSlim places, CancellationToken cancellation)
    {
        try
        {
            var question = BatchQuestion.Parse(line, number);
            var request = new AskRequest(question.Question) { History = question.History, Language = run.Language, Keep = false };
            return ReplyJson.Write(await conversations.AskAsync(request, cancellation), question.Id);
        }
        finally
        {
            places.Release();
        }
    }

    private StreamReader Open(string file)
    {
        try
        {
            return new(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw run.CannotRead(file, e);
        }
    }
}
