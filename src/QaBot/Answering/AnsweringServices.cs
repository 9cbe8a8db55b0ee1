using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using QaBot.Answering.Model;
using QaBot.Indexing;
using QaBot.Language;

namespace QaBot.Answering;

/// <summary>Registers answering.</summary>
internal static class AnsweringServices
{
    /// <summary>Adds the <see cref="IAnswerer"/> that needs no model, set up by the section "Answering", and a model before it where one is set up. Needs retrieval.</summary>
    public static IServiceCollection AddAnswering(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<AnsweringOptions>, AnsweringOptionsValidator>();
        services.AddOptions<AnsweringOptions>().Bind(configuration.GetSection(AnsweringOptions.Section)).ValidateOnStart();
        services.AddSingleton<Opposites>();
        services.AddSingleton<Calibration>();
        services.AddSingleton<IIndexFollowUp, Calibrator>();
        services.AddSingleton<ExtractiveAnswerer>();
        services.AddSingleton<IAnswerer>(provider => provider.GetRequiredService<ExtractiveAnswerer>());
        services.AddModel(configuration);
        return services;
    }
}
