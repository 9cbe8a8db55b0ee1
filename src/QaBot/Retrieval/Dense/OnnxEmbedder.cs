using Microsoft.Extensions.Options;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.Tokenizers;
using QaBot.Models;

namespace QaBot.Retrieval.Dense;

/// <summary>Embeds on this machine with an ONNX model of the BERT kind and its WordPiece vocabulary; token vectors are averaged.</summary>
internal sealed class OnnxEmbedder : IEmbedder, IDisposable
{
    private const int LongestText = 512;

    private readonly InferenceSession _session;
    private readonly BertTokenizer _tokenizer;

    /// <param name="options">The files.</param>
    /// <exception cref="EmbeddingException">A file is missing or is no model.</exception>
    public OnnxEmbedder(IOptions<DenseOptions> options)
    {
        var dense = options.Value;
        try
        {
            using var session = new SessionOptions { IntraOpNumThreads = Math.Max(1, Environment.ProcessorCount / 2) };
            _session = new(dense.ModelFile, session);
            _tokenizer = BertTokenizer.Create(dense.VocabularyFile, new BertOptions { LowerCaseBeforeTokenization = dense.LowerCase, RemoveNonSpacingMarks = dense.LowerCase });
        }
        catch (Exception e) when (e is OnnxRuntimeException or IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
        {
            throw new EmbeddingException(ModelFailure.LocalModel, e);
        }

        Model = $"{(dense.Name.Length > 0 ? dense.Name : Path.GetFileName(dense.ModelFile))}#{new FileInfo(dense.ModelFile).Length}";
    }

    /// <inheritdoc/>
    public string Model { get; }

    /// <inheritdoc/>
    public ValueTask<float[][]> EmbedAsync(IReadOnlyList<string> texts, ModelCall call, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return new([.. texts.Select(Embed)]);
        }
        catch (OnnxRuntimeException e)
        {
            throw new EmbeddingException(ModelFailure.LocalModel, e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private float[] Embed(string text)
    {
        var ids = _tokenizer.EncodeToIds(text, LongestText, out _, out _).Select(id => (long)id).ToArray();
        long[] shape = [1, ids.Length];
        var inputs = new Dictionary<string, OrtValue>();
        try
        {
            foreach (var name in _session.InputMetadata.Keys)
            {
                inputs[name] = OrtValue.CreateTensorValueFromMemory(name switch
                {
                    "attention_mask" => [.. Enumerable.Repeat(1L, ids.Length)],
                    "token_type_ids" => new long[ids.Length],
                    _ => ids,
                }, shape);
            }

            using var run = new RunOptions();
            using var outputs = _session.Run(run, inputs, [_session.OutputNames[0]]);
            return EndpointEmbedder.Unit(Average(outputs[0]));
        }
        finally
        {
            foreach (var input in inputs.Values)
            {
                input.Dispose();
            }
        }
    }

    /// <summary>The average of the token vectors; a model that gives one vector for the text has done so itself.</summary>
    private static float[] Average(OrtValue output)
    {
        var shape = output.GetTensorTypeAndShape().Shape;
        var values = output.GetTensorDataAsSpan<float>();
        var dimension = (int)shape[^1];
        var average = new float[dimension];
        for (var i = 0; i < values.Length; i++)
        {
            average[i % dimension] += values[i];
        }

        return average;
    }
}
