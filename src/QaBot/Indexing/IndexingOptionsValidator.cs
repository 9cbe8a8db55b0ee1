using Microsoft.Extensions.Options;

namespace QaBot.Indexing;

[OptionsValidator]
internal sealed partial class IndexingOptionsValidator : IValidateOptions<IndexingOptions>;
