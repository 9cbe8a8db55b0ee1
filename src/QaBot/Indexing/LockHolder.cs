using System.Diagnostics;
using System.Globalization;

namespace QaBot.Indexing;

/// <summary>Which process writes to the index.</summary>
/// <param name="ProcessId">Its id.</param>
/// <param name="Program">Its name.</param>
/// <param name="Since">When it took the lock.</param>
public sealed record LockHolder(int ProcessId, string Program, DateTimeOffset Since)
{
    /// <summary>This process.</summary>
    internal static LockHolder Self(DateTimeOffset now)
    {
        using var process = Process.GetCurrentProcess();
        var arguments = Environment.GetCommandLineArgs();
        var program = arguments.Length > 0 ? Path.GetFileNameWithoutExtension(arguments[0]) : process.ProcessName;
        return new(process.Id, program, now);
    }

    /// <summary>Leaves the holder's data where others can read it while the lock itself is held.</summary>
    internal void Write(string path) =>
        File.WriteAllLines(path, [ProcessId.ToString(CultureInfo.InvariantCulture), Program, Since.ToString("O", CultureInfo.InvariantCulture)]);

    /// <summary>Reads what the holder left; <see langword="null"/> if that cannot be read.</summary>
    internal static LockHolder? Read(string path)
    {
        try
        {
            return File.ReadAllLines(path) is [var id, var program, var since, ..]
                && int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var processId)
                && DateTimeOffset.TryParseExact(since, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
                    ? new(processId, program, time)
                    : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
