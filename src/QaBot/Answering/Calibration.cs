using System.Globalization;
using QaBot.Indexing;

namespace QaBot.Answering;

/// <summary>How much more careful QaBot must be with these documents than with others, as the <see cref="Calibrator"/> found; kept beside the index.</summary>
internal sealed class Calibration(IndexFolder folder)
{
    private const string File = "calibration.txt";

    private readonly Lock _lock = new();
    private (DateTime Written, double Shift, int Passages) _known;

    /// <summary>What is added to the log-odds of <see cref="AnsweringOptions.Caution"/>; 0 where nothing was found yet.</summary>
    public double Shift => Known().Shift;

    /// <summary>How many passages there were when it was found.</summary>
    public int Passages => Known().Passages;

    /// <summary>How sure one must be to answer from these documents.</summary>
    /// <param name="caution">The setting, from 0 to 1.</param>
    public double Applied(double caution) =>
        caution is <= 0 or >= 1 ? caution : 1 / (1 + Math.Exp(-(Math.Log(caution / (1 - caution)) + Shift)));

    /// <summary>Keeps what was found.</summary>
    public void Keep(double shift, int passages)
    {
        var path = Path.Combine(folder.Root, File);
        var draft = path + ".new";
        System.IO.File.WriteAllLines(draft, [$"shift: {shift.ToString("0.###", CultureInfo.InvariantCulture)}", $"passages: {passages.ToString(CultureInfo.InvariantCulture)}"]);
        System.IO.File.Move(draft, path, overwrite: true);
    }

    private (DateTime Written, double Shift, int Passages) Known()
    {
        var path = Path.Combine(folder.Root, File);
        var written = System.IO.File.GetLastWriteTimeUtc(path);
        lock (_lock)
        {
            if (written != _known.Written)
            {
                _known = (written, Read(path, "shift"), (int)Read(path, "passages"));
            }

            return _known;
        }
    }

    private static double Read(string path, string name)
    {
        try
        {
            var line = System.IO.File.ReadLines(path).FirstOrDefault(l => l.StartsWith(name + ":", StringComparison.Ordinal));
            return double.TryParse(line?[(name.Length + 1)..], CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
