using MigrationWatch.Server.CommandLine;

return await Commands.Create().Parse(args).InvokeAsync();
