using Microsoft.Extensions.Options;

namespace QaBot.Citations;

[OptionsValidator]
internal sealed partial class CitationsOptionsValidator : IValidateOptions<CitationsOptions>;
