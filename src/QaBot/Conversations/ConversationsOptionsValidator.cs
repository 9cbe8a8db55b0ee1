using Microsoft.Extensions.Options;

namespace QaBot.Conversations;

[OptionsValidator]
internal sealed partial class ConversationsOptionsValidator : IValidateOptions<ConversationsOptions>;
