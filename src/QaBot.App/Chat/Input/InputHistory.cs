namespace QaBot.App.Chat.Input;

/// <summary>What was typed before, kept in a file only its user may read; the latest is last.</summary>
internal sealed class InputHistory
{
    private const int Limit = 1000;
    private readonly List<string> _lines = [];
    private readonly string? _file;
    private int _position;
    private string _draft = "";

    /// <summary>Loads the history.</summary>
    /// <param name="file">The file, or <see langword="null"/> to keep nothing.</param>
    public InputHistory(string? file)
    {
        _file = file;
        try
        {
            if (file is not null && File.Exists(file))
            {
                _lines.AddRange(File.ReadLines(file).Where(static line => line.Length > 0).Select(Unescape).TakeLast(Limit));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Without its history the chat works as well.
        }

        _position = _lines.Count;
    }

    /// <summary>Keeps a line and goes back to the end.</summary>
    public void Add(string line)
    {
        if (line.Length > 0 && (_lines.Count == 0 || _lines[^1] != line))
        {
            _lines.Add(line);
            Append(line);
        }

        _position = _lines.Count;
        _draft = "";
    }

    /// <summary>The line before, or <see langword="null"/> at the first; <paramref name="current"/> is kept to come back to.</summary>
    public string? Previous(string current)
    {
        if (_position == 0)
        {
            return null;
        }

        _draft = _position == _lines.Count ? current : _draft;
        return _lines[--_position];
    }

    /// <summary>The line after, at the end what was being typed; <see langword="null"/> if there is none.</summary>
    public string? Next() => _position >= _lines.Count ? null : ++_position == _lines.Count ? _draft : _lines[_position];

    private void Append(string line)
    {
        if (_file is null)
        {
            return;
        }

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
            var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.ReadWrite };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var writer = new StreamWriter(_file, options);
            writer.Write(Escape(line) + "\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // As above.
        }
    }

    private static string Escape(string line) => line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Unescape(string line) =>
        string.Join('\\', line.Split("\\\\").Select(static part => part.Replace("\\n", "\n", StringComparison.Ordinal)));
}
