namespace QaBot.Tests;

/// <summary>A file has one purpose and can be read at a sitting.</summary>
public sealed class FileLengthTests
{
    private const int Wall = 250;

    [Fact]
    public void No_source_file_is_longer_than_the_wall()
    {
        var tooLong = ((string[])["src", "tests"])
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.*", SearchOption.AllDirectories))
            .Where(f => Path.GetExtension(f) is ".cs" or ".razor" && !f.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"))
            .Select(f => (File: Path.GetRelativePath(Repository.Root, f), Lines: File.ReadLines(f).Count()))
            .Where(f => f.Lines > Wall);

        Assert.Empty(tooLong);
    }
}
