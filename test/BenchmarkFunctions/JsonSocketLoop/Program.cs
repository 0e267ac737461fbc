using ServerlessStack.BenchmarkFunctions.JsonSocketLoop;
using ServerlessStack.BenchmarkFunctions.RawSocketLoop;

var quote = new QuoteAnswer(new WeightTariff());
SocketLoop.Run(payload => quote.Write(payload));
