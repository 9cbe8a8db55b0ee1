using System.Diagnostics;
using QaBot.Indexing;

namespace QaBot.Tests.Indexing;

/// <summary>A disk that is full or read-only; needs the right to mount one.</summary>
public sealed class DiskTests : IDisposable
{
    private readonly IndexFixture _fixture = new();
    private bool _isMounted;

    public void Dispose()
    {
        if (_isMounted)
        {
            Run("umount", "-l", _fixture.IndexFolder);
        }

        _fixture.Dispose();
    }

    [Fact]
    public async Task A_full_disk_leaves_the_last_commit_answering_and_is_told()
    {
        Mount("1m");
        _fixture.Write("haus.txt", "Das Haus steht am Hang.");
        await _fixture.RunAsync();
        var random = new Random(5);
        for (var i = 0; i < 30; i++)
        {
            _fixture.Write($"groß/{i}.txt", string.Join(' ', Enumerable.Range(0, 12_000).Select(_ => $"W{random.NextInt64(1 << 40)}")));
        }

        var report = await _fixture.EnsureFreshAsync();
        var service = _fixture.Get<IndexFreshness>().Notices;

        Assert.Equal(IndexNoticeKind.DiskFull, Assert.Single(report.Notices).Kind);
        Assert.Equal(report.Notices, service);
        Assert.Equal(["haus.txt"], _fixture.Find("Hang"));
        using (var reopened = _fixture.Reopened())
        {
            Assert.Equal(["haus.txt"], reopened.Find("Hang"));
        }

        Directory.Delete(Path.Combine(_fixture.DocumentsFolder, "groß"), recursive: true);
        _fixture.Write("neu.txt", "Eine Scheune.");
        Assert.Empty((await _fixture.EnsureFreshAsync()).Notices);
        Assert.Equal(["neu.txt"], _fixture.Find("Scheune"));
    }

    [Fact]
    public async Task A_read_only_index_answers_and_says_why_it_is_not_updated()
    {
        Mount("4m");
        _fixture.Write("haus.txt", "Das Haus steht am Hang.");
        await _fixture.RunAsync();
        Assert.True(Run("mount", "-o", "remount,ro", _fixture.IndexFolder));
        using var reader = _fixture.Reopened();
        Assert.Empty((await reader.EnsureFreshAsync()).Notices);
        Assert.Equal(["haus.txt"], reader.Find("Hang"));

        _fixture.Write("neu.txt", "Eine Scheune.");
        var report = await reader.EnsureFreshAsync();

        Assert.Equal(IndexNoticeKind.NotWritable, Assert.Single(report.Notices).Kind);
        Assert.Equal(["haus.txt"], reader.Find("Hang"));
    }

    [Fact]
    public async Task A_read_only_index_whose_files_were_only_touched_gives_no_notice()
    {
        Mount("4m");
        _fixture.Write("haus.txt", "Das Haus steht am Hang.");
        await _fixture.RunAsync();
        Assert.True(Run("mount", "-o", "remount,ro", _fixture.IndexFolder));
        File.SetLastWriteTimeUtc(Path.Combine(_fixture.DocumentsFolder, "haus.txt"), DateTime.UtcNow.AddHours(-1));
        using var reader = _fixture.Reopened();

        Assert.Empty((await reader.EnsureFreshAsync()).Notices);
    }

    private void Mount(string size)
    {
        Directory.CreateDirectory(_fixture.IndexFolder);
        _isMounted = OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", $"size={size}", "tmpfs", _fixture.IndexFolder);
        if (!_isMounted)
        {
            Assert.Skip("No file system can be mounted here.");
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
