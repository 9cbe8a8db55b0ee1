using Microsoft.Extensions.Options;

namespace QaBot.Retrieval.Dense;

/// <summary>Checks <see cref="DenseOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class DenseOptionsValidator : IValidateOptions<DenseOptions>;
