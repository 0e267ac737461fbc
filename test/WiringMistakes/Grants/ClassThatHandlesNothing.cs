// A function runs a class that is no handler.
// Caught by the compiler:
// CS0311 at var fulfil = new DotNetFunction<OrderPlaced>(stack, "FulfilOrder");
// The type 'ServerlessStack.Contracts.OrderPlaced' cannot be used as type parameter 'THandler' in the generic type or method 'DotNetFunction<THandler>'. There is no implicit reference conversion from 'ServerlessStack.Contracts.OrderPlaced' to 'ServerlessStack.Lambda.IHandler'.

#if MISTAKE
var fulfil = new DotNetFunction<OrderPlaced>(stack, "FulfilOrder");
#else
var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
#endif
