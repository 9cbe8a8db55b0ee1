using System.ComponentModel.DataAnnotations;

namespace QaBot.Answering.Model;

/// <summary>Which language model may write answers, if any (section "Model"). Off until both address and name are set.</summary>
public sealed class ModelOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Model";

    /// <summary>The address of an OpenAI-style interface, such as "http://localhost:11434/v1"; "/v1" is added to a bare host.</summary>
    [RegularExpression(@"https?://\S+", ErrorMessage = "Model:Endpoint must be an address that begins with http:// or https://")]
    public string Endpoint { get; set; } = "";

    /// <summary>The model's name as its server knows it.</summary>
    public string Name { get; set; } = "";

    /// <summary>The key, where the server asks for one. Give it in the environment (QABOT__Model__ApiKey), never in a file.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>How long models may take for one answer in all, in seconds, from the question on; then the extracted answer is given.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>How many tokens an answer may have.</summary>
    [Range(16, 32_000)]
    public int MaxTokens { get; set; } = 800;

    /// <summary>How freely the model chooses its words, from 0 to 2; 1 leaves it to the server.</summary>
    [Range(0.0, 2.0)]
    public double Temperature { get; set; }

    /// <summary>What becomes of a statement that no passage proves.</summary>
    public UnprovenStatements Unproven { get; set; } = UnprovenStatements.Remove;

    /// <summary>How much of the answer is shown before it is checked.</summary>
    public ModelStreaming Streaming { get; set; } = ModelStreaming.Words;

    /// <summary>How many passages the model reads.</summary>
    [Range(1, 20)]
    public int Passages { get; set; } = 8;

    /// <summary>How long a model that failed is left alone, in seconds.</summary>
    [Range(0, 3600)]
    public int RestSeconds { get; set; } = 30;

    /// <summary>Where prompts of one's own lie; what is not there is taken from the program.</summary>
    public string PromptsFolder { get; set; } = "prompts";

    /// <summary>Whether the model rewrites a follow-up question so that it stands alone.</summary>
    public bool RewriteFollowUps { get; set; }

    /// <summary>Whether the model proposes further words to search for.</summary>
    public bool ExpandQueries { get; set; }

    /// <summary>Whether the model puts the passages found in order.</summary>
    public bool Rerank { get; set; }

    /// <summary>Whether a model is set up.</summary>
    public bool IsOn => Endpoint.Length > 0 && Name.Length > 0;
}

/// <summary>What becomes of statements that no passage proves.</summary>
public enum UnprovenStatements
{
    /// <summary>They are left out.</summary>
    Remove,

    /// <summary>They stay and are marked as unproven.</summary>
    Mark,
}

/// <summary>How a model's answer is shown while it is written.</summary>
public enum ModelStreaming
{
    /// <summary>Word by word; what does not pass the check is taken back at the end.</summary>
    Words,

    /// <summary>Statement by statement, each after it was checked; nothing unproven is ever seen.</summary>
    Statements,
}
