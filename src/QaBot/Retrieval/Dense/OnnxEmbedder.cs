using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.Tokenizers;
using QaBot.Models;

namespace QaBot.Retrieval.Dense;

/// <summary>Embeds on this machine with an ONNX model of the BERT kind and its WordPiece vocabulary; token vectors are averaged.</summary>
internal sealed class OnnxEmbedder : IEmbedder, IDisposable
{
    private const int LongestText = 512;
    private const int Pieces = 64;
    private const int PieceLength = 4096;

    // Loaded when first used: a file that cannot be used costs vectors, never the program.
    private readonly Lazy<(InferenceSession Session, BertTokenizer Tokenizer)> _files;

    /// <param name="options">The files.</param>
    public OnnxEmbedder(IOptions<DenseOptions> options)
    {
        var dense = options.Value;
        Model = $"{(dense.Name.Length > 0 ? dense.Name : Path.GetFileName(dense.ModelFile))}#{Mark(dense)}";
        _files = new(() => Load(dense));
    }

    /// <inheritdoc/>
    public string Model { get; }

    /// <inheritdoc/>
    public ValueTask<float[][]> EmbedAsync(IReadOnlyList<string> texts, ModelCall call, CancellationToken cancellation)
    {
        try
        {
            var (session, tokenizer) = _files.Value;
            return new([.. texts.Select(text => InTime(call, cancellation) ? Embed(text, session, tokenizer) : throw new EmbeddingException(ModelFailure.NoTimeLeft))]);
        }
        catch (Exception e) when (e is OnnxRuntimeException or IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
        {
            throw new EmbeddingException(ModelFailure.LocalModel, e);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_files.IsValueCreated)
        {
            _files.Value.Session.Dispose();
        }
    }

    // Nobody else stops what is computed here.
    private static bool InTime(ModelCall call, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return call.Budget is not { Over.IsCancellationRequested: true };
    }

    private static (InferenceSession Session, BertTokenizer Tokenizer) Load(DenseOptions dense)
    {
        var tokenizer = BertTokenizer.Create(dense.VocabularyFile, new BertOptions { LowerCaseBeforeTokenization = dense.LowerCase, RemoveNonSpacingMarks = dense.LowerCase });
        using var options = new SessionOptions { IntraOpNumThreads = Math.Max(1, Environment.ProcessorCount / 2) };
        return (new(dense.ModelFile, options), tokenizer);
    }

    /// <summary>
    /// Changes with the files: what another model, or another vocabulary under the same name, made is never compared. Models of one
    /// make are alike in length and in much of their bytes, and too large to be read whole at each start: a few pieces are.
    /// </summary>
    private static string Mark(DenseOptions dense)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = new byte[PieceLength];
        foreach (var path in (string[])[dense.ModelFile, dense.VocabularyFile])
        {
            try
            {
                using var file = File.OpenHandle(path);
                var length = RandomAccess.GetLength(file);
                hash.AppendData(BitConverter.GetBytes(length));
                for (var i = 0; i < Pieces; i++)
                {
                    hash.AppendData(piece.AsSpan(0, RandomAccess.Read(file, piece, length * i / Pieces)));
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
            {
                // The first text that is to be embedded says so.
                continue;
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..8];
    }

    private static float[] Embed(string text, InferenceSession session, BertTokenizer tokenizer)
    {
        var ids = tokenizer.EncodeToIds(text, LongestText, out _, out _).Select(id => (long)id).ToArray();
        long[] shape = [1, ids.Length];
        var inputs = new Dictionary<string, OrtValue>();
        try
        {
            foreach (var name in session.InputMetadata.Keys)
            {
                inputs[name] = OrtValue.CreateTensorValueFromMemory(name switch
                {
                    "attention_mask" => [.. Enumerable.Repeat(1L, ids.Length)],
                    "token_type_ids" => new long[ids.Length],
                    _ => ids,
                }, shape);
            }

            using var run = new RunOptions();
            using var outputs = session.Run(run, inputs, [session.OutputNames[0]]);
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
