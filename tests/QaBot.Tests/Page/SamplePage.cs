namespace QaBot.Tests.Page;

/// <summary>The sample article, served below a path as behind a reverse proxy, with uploading allowed.</summary>
public sealed class SamplePage : IAsyncLifetime
{
    public Chromium Chromium { get; } = new();

    public ServedPage Served { get; private set; } = default!;

    public async ValueTask InitializeAsync() => Served = await ServedPage.StartAsync("documents", "/firma/qabot", ("Page:AllowUpload", "true"));

    public async ValueTask DisposeAsync()
    {
        await Chromium.DisposeAsync();
        await Served.DisposeAsync();
    }
}

[CollectionDefinition(nameof(SamplePage))]
public sealed class SamplePageTests : ICollectionFixture<SamplePage>;
