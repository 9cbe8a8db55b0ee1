using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace QaBot.App.OpenAi;

/// <summary>The objects of one completion: all carry its id, its time and its model.</summary>
/// <param name="model">The model's id.</param>
/// <param name="now">When it was asked.</param>
internal sealed class CompletionShape(string model, DateTimeOffset now)
{
    private const int CharactersPerToken = 4;
    private readonly string _id = $"chatcmpl-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12))}";

    /// <summary>The whole completion.</summary>
    public JsonObject Whole(string content, JsonArray annotations, JsonObject usage, JsonNode? own)
    {
        var message = new JsonObject { ["role"] = "assistant", ["content"] = content, ["refusal"] = null, ["annotations"] = annotations };
        var choice = new JsonObject { ["index"] = 0, ["message"] = message, ["logprobs"] = null, ["finish_reason"] = "stop" };
        var whole = Frame("chat.completion", [choice]);
        whole["usage"] = usage;
        if (own is not null)
        {
            whole["qabot"] = own;
        }

        return whole;
    }

    /// <summary>A piece of a streamed completion.</summary>
    public JsonObject Chunk(JsonObject delta, string? finish = null) => Frame(
        "chat.completion.chunk",
        [new JsonObject { ["index"] = 0, ["delta"] = delta, ["logprobs"] = null, ["finish_reason"] = finish }]);

    /// <summary>The piece that tells the usage.</summary>
    public JsonObject UsageChunk(JsonObject usage)
    {
        var chunk = Frame("chat.completion.chunk", []);
        chunk["usage"] = usage;
        return chunk;
    }

    /// <summary>What the completion cost: a model's own count, else an estimate of four characters a token.</summary>
    public static JsonObject Usage(int promptLength, string content, ModelUsage? measured = null)
    {
        var (prompt, completion) = measured is { InputTokens: > 0 } ? (measured.InputTokens, measured.OutputTokens) : (Tokens(promptLength), Tokens(content.Length));
        return new() { ["prompt_tokens"] = prompt, ["completion_tokens"] = completion, ["total_tokens"] = prompt + completion };
    }

    private JsonObject Frame(string kind, JsonArray choices) => new()
    {
        ["id"] = _id,
        ["object"] = kind,
        ["created"] = now.ToUnixTimeSeconds(),
        ["model"] = model,
        ["choices"] = choices,
    };

    private static int Tokens(int length) => (length + CharactersPerToken - 1) / CharactersPerToken;
}
