using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using QaBot.Models;

namespace QaBot.Answering.Model;

/// <summary>Registers the language model.</summary>
internal static class ModelServices
{
    private const long LargestAnswer = 16 * 1024 * 1024;

    /// <summary>Adds the settings and the check of section "Model" and, if a model is set up, puts it before the extracting answerer.</summary>
    public static IServiceCollection AddModel(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(ModelOptions.Section);
        services.AddSingleton<IValidateOptions<ModelOptions>, ModelOptionsValidator>();
        services.AddOptions<ModelOptions>().Bind(section).ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ModelCheck>();
        if (string.IsNullOrEmpty(section[nameof(ModelOptions.Endpoint)]) || string.IsNullOrEmpty(section[nameof(ModelOptions.Name)]))
        {
            return services;
        }

        services.AddSingleton<PromptFiles>();
        services.AddSingleton<ClaimWords>();
        services.AddSingleton<ChatModel>();
        services.AddSingleton<IAnswerer, GenerativeAnswerer>();
        services.AddModelLine(ChatModel.LineName, static provider => Limits(provider.GetRequiredService<IOptions<ModelOptions>>().Value));
        services.AddModelRetrieval(section);
        return services;
    }

    private static ModelLimits Limits(ModelOptions model) => new(TimeSpan.FromSeconds(model.TimeoutSeconds), TimeSpan.FromSeconds(model.RestSeconds), LargestAnswer);

    /// <summary>Puts the model before the retriever registered so far, if it is to help with finding.</summary>
    private static void AddModelRetrieval(this IServiceCollection services, IConfigurationSection section)
    {
        string[] switches = [nameof(ModelOptions.RewriteFollowUps), nameof(ModelOptions.ExpandQueries), nameof(ModelOptions.Rerank)];
        if (!switches.Any(name => bool.TryParse(section[name], out var isOn) && isOn))
        {
            return;
        }

        var inner = services.Last(service => service.ServiceType == typeof(IRetriever)).ImplementationFactory!;
        services.AddSingleton<ShortReply>();
        services.AddSingleton<IRetriever>(provider => ActivatorUtilities.CreateInstance<ModelRetriever>(provider, inner(provider)));
    }
}
