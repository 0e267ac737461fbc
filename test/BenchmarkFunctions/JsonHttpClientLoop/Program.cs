using ServerlessStack.BenchmarkFunctions.HttpClientLoop;
using ServerlessStack.BenchmarkFunctions.JsonSocketLoop;

var quote = new QuoteAnswer(new WeightTariff());
await ClientLoop.RunAsync(payload => quote.Write(payload));
