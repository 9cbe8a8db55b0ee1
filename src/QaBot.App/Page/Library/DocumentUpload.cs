using Microsoft.Extensions.Options;
using QaBot.Documents;

namespace QaBot.App.Page.Library;

/// <summary>Puts files of visitors into the documents folder, under names that can do no harm and never over another file.</summary>
internal sealed class DocumentUpload(
    IOptions<PageOptions> page, IOptions<DocumentsOptions> documents, IEnumerable<IDocumentReader> readers, ILogger<DocumentUpload> log)
{
    private const int LongestName = 120;
    private const int MostOfOneName = 1000;

    /// <summary>The extensions that can be read, lower-case with their dot.</summary>
    public IReadOnlyList<string> Extensions { get; } = [.. readers.SelectMany(static reader => reader.Extensions).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The largest file in bytes.</summary>
    public long MaxBytes => page.Value.MaxUploadMegabytes * 1_000_000L;

    /// <summary>Whether <paramref name="visitor"/> may add documents: only who may read everything, since what is added can be cited to everyone.</summary>
    public bool IsAllowedFor(Visitor visitor) => page.Value.AllowUpload && visitor.Collections is null && visitor.MaySeeAll;

    /// <summary>Adds a file. The folder sees it only when it is whole.</summary>
    /// <param name="name">The name as the browser tells it.</param>
    /// <param name="content">The file.</param>
    /// <param name="cancellation">Stops; nothing is kept then.</param>
    /// <returns>The name it was kept under, or <see langword="null"/> if it could not be.</returns>
    public async Task<string?> AddAsync(string name, Stream content, CancellationToken cancellation = default)
    {
        if (SafeName(name) is not { } safe)
        {
            return null;
        }

        var folder = Path.GetFullPath(documents.Value.Folder);
        var part = Path.Combine(folder, $".{Guid.NewGuid():N}.part");
        try
        {
            await using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await content.CopyToAsync(file, cancellation);
                if (file.Length > MaxBytes)
                {
                    return null;
                }
            }

            return MoveTo(folder, safe, part);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("A document could not be added: {Reason}", e.Message);
            return null;
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>The last part of a name with nothing in it but letters, digits, spaces and a few marks; <see langword="null"/> if it cannot be read or nothing is left.</summary>
    public string? SafeName(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Normalize();
        var extension = Extensions.FirstOrDefault(known => last.EndsWith(known, StringComparison.OrdinalIgnoreCase));
        if (extension is null)
        {
            return null;
        }

        var stem = string.Concat(last[..^extension.Length].Select(static c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '(' or ')' or ',' ? c : '_')).Trim(' ', '_');
        stem = stem.Length > LongestName ? stem[..LongestName].TrimEnd() : stem;
        return stem.Length == 0 || stem.Any(char.IsSurrogate) ? null : stem + extension;
    }

    private static string? MoveTo(string folder, string name, string part)
    {
        var (stem, extension) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        for (var i = 1; i < MostOfOneName; i++)
        {
            var free = i == 1 ? name : $"{stem} ({i}){extension}";
            try
            {
                File.Move(part, Path.Combine(folder, free), overwrite: false);
                return free;
            }
            catch (IOException) when (File.Exists(Path.Combine(folder, free)))
            {
                // Someone has this name already.
            }
        }

        return null;
    }
}
