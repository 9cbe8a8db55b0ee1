using System.Globalization;
using Microsoft.Extensions.Options;

namespace QaBot.App.ChatPlatforms;

/// <summary>Looks whether QaBot answers at the address that citations in chats lead to.</summary>
internal sealed class AddressCheck(IHttpClientFactory clients, IOptions<ChatPlatformsOptions> options)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>What was found, in the words of <paramref name="language"/>.</summary>
    public async Task<CheckResult> CheckAsync(string language, CancellationToken cancellation)
    {
        var (address, texts) = (options.Value.PublicAddress.TrimEnd('/'), ChatPlatformTexts.For(language));
        if (address.Length == 0)
        {
            return new(CheckState.Off, texts.Address, "");
        }

        var answers = await AnswersAsync(new Uri($"{address}/health/live"), cancellation);
        return new(answers ? CheckState.Good : CheckState.Warning, texts.Address, string.Format(CultureInfo.InvariantCulture, answers ? texts.AddressAnswers : texts.AddressSilent, address));
    }

    private async Task<bool> AnswersAsync(Uri address, CancellationToken cancellation)
    {
        using var http = clients.CreateClient();
        http.Timeout = Patience;
        try
        {
            using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
