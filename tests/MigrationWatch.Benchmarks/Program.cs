using System.CommandLine;

return await new RootCommand("Benchmarks: each with its rival in the same run.").Parse(args).InvokeAsync();
