using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MigrationWatch;
using MigrationWatch.Analyzers.Cloud;
using MigrationWatch.Functions;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddAzureMonitor(builder.Configuration);
builder.Services.AddCloudAnalyzer<AzureLanguageService>(builder.Configuration);
builder.Services.AddMigrationWatch(builder.Configuration);
builder.Services.AddSingleton(RoutesOfFunctions.Read());
builder.Build().Run();
