using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Storage;

namespace MigrationWatch.Tests.Storage;

/// <summary>A test with an empty storage account of its own on a real Azurite, set up as the product does it.</summary>
public abstract class StorageTest : IAsyncLifetime
{
    private ServiceProvider? _services;

    /// <summary>Longer than any test should take on a busy machine.</summary>
    protected static CancellationToken Cancellation => new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token;

    protected string Connection { get; private set; } = "";

    protected IConfiguration Configuration { get; private set; } = new ConfigurationBuilder().Build();

    public async Task InitializeAsync()
    {
        Connection = await AzuriteAccount.CreateAsync();
        Configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(Settings()) { ["AzureWebJobsStorage"] = Connection })
            .Build();
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(TimeProvider.System).AddStorage(Configuration);
        AddServices(services);
        _services = services.BuildServiceProvider();
        await Get<StorageSetup>().EnsureAsync(Cancellation);
    }

    public async Task DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }
    }

    protected T Get<T>()
        where T : notnull => _services!.GetRequiredService<T>();

    /// <summary>Settings beside the storage account.</summary>
    protected virtual IDictionary<string, string?> Settings() => new Dictionary<string, string?>();

    /// <summary>What the test needs beside storage; a later registration replaces an earlier one.</summary>
    protected virtual void AddServices(IServiceCollection services)
    {
    }
}
