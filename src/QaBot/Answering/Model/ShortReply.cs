using System.Text;
using QaBot.Models;

namespace QaBot.Answering.Model;

/// <summary>Asks a model for a few words. A model that fails has nothing to say.</summary>
internal sealed class ShortReply(ChatModel model)
{
    private const int Longest = 2000;

    /// <summary>What the model says, or "" if it fails or is left alone.</summary>
    public async Task<string> AskAsync(Prompt prompt, int maxTokens, ModelBudget? budget, CancellationToken cancellation)
    {
        var call = new ModelCall(budget);
        var said = new StringBuilder();
        await foreach (var text in model.WriteAsync(prompt, maxTokens, call, cancellation))
        {
            said.Append(text);
            if (said.Length > Longest)
            {
                break;
            }
        }

        return call.Failure is null ? said.ToString() : "";
    }
}
