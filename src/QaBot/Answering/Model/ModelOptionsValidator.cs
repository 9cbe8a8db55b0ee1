using Microsoft.Extensions.Options;

namespace QaBot.Answering.Model;

/// <summary>Checks <see cref="ModelOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class ModelOptionsValidator : IValidateOptions<ModelOptions>;
