// A timeout is a bare number, and nobody knows of what.
// Caught by the compiler:
// CS0029 at var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder", new FunctionProps { Timeout = 30 });
// Cannot implicitly convert type 'int' to 'Amazon.CDK.Duration'

#if MISTAKE
var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder", new FunctionProps { Timeout = 30 });
#else
var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder", new FunctionProps { Timeout = Duration.Seconds(30) });
#endif
