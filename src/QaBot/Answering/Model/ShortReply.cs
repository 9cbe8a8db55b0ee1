using System.Text;

namespace QaBot.Answering.Model;

/// <summary>Asks a model for a few words. A model that fails has nothing to say.</summary>
internal sealed class ShortReply(ChatModel model, ModelRest rest, ModelMetrics metrics, TimeProvider clock)
{
    private const int Longest = 2000;

    /// <summary>What the model says, or "" if it fails or is resting.</summary>
    public async Task<string> AskAsync(Prompt prompt, int maxTokens, CancellationToken cancellation)
    {
        if (rest.IsResting())
        {
            return "";
        }

        var call = new ModelCall(clock);
        var said = new StringBuilder();
        await foreach (var part in model.WriteAsync(prompt, maxTokens, cancellation))
        {
            call.Take(part);
            said.Append(part.Text);
            if (said.Length > Longest)
            {
                break;
            }
        }

        call.End();
        metrics.Record(call);
        if (call.Failure is { } failure)
        {
            rest.Failed(failure, call.RetryAfter);
            return "";
        }

        rest.Succeeded();
        return said.ToString();
    }
}
