using ServerlessStack.BenchmarkFunctions.RawSocketLoop;

SocketLoop.Run(payload => payload);
