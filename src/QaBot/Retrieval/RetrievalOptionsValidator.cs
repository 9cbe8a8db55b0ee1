using Microsoft.Extensions.Options;

namespace QaBot.Retrieval;

/// <summary>Checks <see cref="RetrievalOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class RetrievalOptionsValidator : IValidateOptions<RetrievalOptions>;
