using Microsoft.Extensions.Options;

namespace QaBot.Answering;

/// <summary>Checks <see cref="AnsweringOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class AnsweringOptionsValidator : IValidateOptions<AnsweringOptions>;
