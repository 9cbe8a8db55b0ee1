namespace QaBot.Tests.ChatPlatforms;

/// <summary>Waits for what happens beside the test.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Waits until <paramref name="look"/> finds something.</summary>
    public static async Task<T> Is<T>(Func<T?> look)
        where T : class
    {
        var until = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < until)
        {
            if (look() is { } found)
            {
                return found;
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        Assert.Fail("It did not happen.");
        return null!;
    }

    /// <summary>Waits until <paramref name="look"/> is true.</summary>
    public static Task IsTrue(Func<bool> look) => Is(() => look() ? "yes" : null);
}
