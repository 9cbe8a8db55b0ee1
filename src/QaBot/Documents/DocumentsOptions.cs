using System.ComponentModel.DataAnnotations;

using Microsoft.Extensions.Options;

namespace QaBot.Documents;

/// <summary>Where the documents lie and how much of a file is read; the section "Documents" of the configuration.</summary>
public sealed class DocumentsOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Documents";

    /// <summary>The folder of the documents; a relative path is taken from the current directory.</summary>
    [Required]
    public string Folder { get; set; } = "documents";

    /// <summary>The largest file that is read, in megabytes.</summary>
    [Range(1, 1024)]
    public int MaxFileMegabytes { get; set; } = 64;

    /// <summary>The most text a document may hold, in millions of UTF-16 code units.</summary>
    [Range(1, 256)]
    public int MaxTextMegabytes { get; set; } = 16;

    /// <summary>The most bytes a packed file such as .docx, or a part of a PDF file, may unpack to, in megabytes.</summary>
    [Range(1, 2048)]
    public int MaxUnpackedMegabytes { get; set; } = 200;

    /// <summary>The most parts a packed file may hold.</summary>
    [Range(1, 100_000)]
    public int MaxArchiveEntries { get; set; } = 2000;

    /// <summary>The most parts a document may fall into: lines that are not blank, tags of a page, paragraphs and rows of a Word file.</summary>
    [Range(1000, 10_000_000)]
    public int MaxParts { get; set; } = 500_000;

    /// <summary>How long one file may take to read, in seconds.</summary>
    [Range(1, 600)]
    public int SecondsPerFile { get; set; } = 30;

    /// <summary>How often the folder is looked through where the file system does not report changes, in milliseconds.</summary>
    [Range(100, 60_000)]
    public int PollMilliseconds { get; set; } = 1500;
}

/// <summary>Checks <see cref="DocumentsOptions"/> when the program starts.</summary>
[OptionsValidator]
internal sealed partial class DocumentsOptionsValidator : IValidateOptions<DocumentsOptions>;
