// A function may take longer than Lambda lets it.
// Caught by the synthesis:
// Test/FulfilOrder:
//   - Timeout (1200 s) must be whole seconds, 1 s to 900 s, or Lambda refuses the function.

#if MISTAKE
var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder", new FunctionProps { Timeout = Duration.Minutes(20) });
#else
var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder", new FunctionProps { Timeout = Duration.Minutes(15) });
#endif
