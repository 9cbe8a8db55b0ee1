using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace QaBot.Documents;

/// <summary>Registers the reading of documents.</summary>
internal static class DocumentsServices
{
    /// <summary>Adds the readers, the <see cref="DocumentFolder"/> and the <see cref="FolderWatch"/>, set up by the section "Documents".</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<DocumentsOptions>, DocumentsOptionsValidator>();
        services.AddOptions<DocumentsOptions>().Bind(configuration.GetSection(DocumentsOptions.Section)).ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<DocumentsOptions>>().Value);
        services.AddSingleton<IDocumentReader, PlainText.PlainTextReader>();
        services.AddSingleton<IDocumentReader, Csv.CsvReader>();
        services.AddSingleton<IDocumentReader, Markdown.MarkdownReader>();
        services.AddSingleton<IDocumentReader, Html.HtmlReader>();
        services.AddSingleton<IDocumentReader, Word.WordReader>();
        services.AddSingleton<IDocumentReader, Pdf.PdfReader>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<DocumentFolder>();
        services.AddSingleton<FolderWatch>();
        return services;
    }
}
