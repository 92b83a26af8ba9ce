using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MigrationWatch.Subscribers.Accounts;
using MigrationWatch.Subscribers.Keys;
using MigrationWatch.Subscribers.Records;
using MigrationWatch.Subscribers.SignUps;

namespace MigrationWatch.Subscribers;

public static class SubscriberServices
{
    /// <summary>Who gets mail: sign-up with double opt-in, preferences, export, erasure; every address encrypted.</summary>
    public static IServiceCollection AddSubscribers(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<KeyOptions>().Bind(configuration.GetSection(KeyOptions.Section));
        services.AddOptions<SignUpOptions>().Bind(configuration.GetSection(SignUpOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<Sealing>();
        services.AddSingleton<TokenSigner>();
        services.AddSingleton<SubscriberStore>();
        services.AddSingleton<Roster>();
        services.AddSingleton<SignUpLimits>();
        services.AddSingleton<SignUp>();
        services.AddSingleton<Account>();
        services.AddSingleton<SubscriberTally>();
        services.AddSingleton<AccountUpkeep>();
        return services;
    }
}
