using ServerlessStack.BenchmarkFunctions.HttpClientLoop;

await ClientLoop.RunAsync(payload => payload);
