using System.ComponentModel.DataAnnotations;

namespace QaBot.Retrieval.Dense;

/// <summary>Which model turns texts into vectors, if any (section "Dense"): one at an address, or a local ONNX file. Off by default.</summary>
public sealed class DenseOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Dense";

    /// <summary>The address of an OpenAI-style interface for embeddings, such as "http://localhost:11434/v1".</summary>
    [RegularExpression(@"https?://\S+", ErrorMessage = "Dense:Endpoint must be an address that begins with http:// or https://")]
    public string Endpoint { get; set; } = "";

    /// <summary>The model's name as its server knows it; for a local model any name that changes with it.</summary>
    public string Name { get; set; } = "";

    /// <summary>The key, where the server asks for one. Give it in the environment (QABOT__Dense__ApiKey), never in a file.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>A local ONNX model of the BERT kind; takes the place of <see cref="Endpoint"/>.</summary>
    public string ModelFile { get; set; } = "";

    /// <summary>The vocabulary (vocab.txt, WordPiece) of the local model.</summary>
    public string VocabularyFile { get; set; } = "";

    /// <summary>Whether the local model's vocabulary is in lower case.</summary>
    public bool LowerCase { get; set; }

    /// <summary>What the model wants to see before a question, such as "query: ".</summary>
    public string QuestionPrefix { get; set; } = "";

    /// <summary>What the model wants to see before a passage, such as "passage: ".</summary>
    public string PassagePrefix { get; set; } = "";

    /// <summary>How many texts are embedded at a time.</summary>
    [Range(1, 512)]
    public int BatchSize { get; set; } = 32;

    /// <summary>How long a call may take, in seconds.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; set; } = 20;

    /// <summary>How long a server that failed is left alone, in seconds.</summary>
    [Range(0, 3600)]
    public int RestSeconds { get; set; } = 30;

    /// <summary>How many passages the vectors propose.</summary>
    [Range(1, 200)]
    public int Candidates { get; set; } = 20;

    /// <summary>Up to this many passages without a vector are embedded before a question is answered; more are embedded in the background.</summary>
    [Range(0, 10_000)]
    public int Waiting { get; set; } = 64;

    /// <summary>Whether an embedding model is set up.</summary>
    public bool IsOn => ModelFile.Length > 0 || (Endpoint.Length > 0 && Name.Length > 0);
}
