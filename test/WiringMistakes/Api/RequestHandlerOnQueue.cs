// A handler of requests consumes a queue.
// Caught by the compiler:
// CS0311 at fulfilment.AddConsumer(place);
// The type 'ServerlessStack.Lambdas.PlaceOrder' cannot be used as type parameter 'THandler' in the generic type or method 'QueueToFunction.AddConsumer<TMessage, THandler>(WorkQueue<TMessage>, DotNetFunction<THandler>, Expression<Func<TMessage, bool>>?, QueueToFunctionProps?)'. There is no implicit reference conversion from 'ServerlessStack.Lambdas.PlaceOrder' to 'ServerlessStack.Lambda.IEventHandler<ServerlessStack.Contracts.OrderPlaced>'.

var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
var api = new ServerlessApi(stack, "Api", new ServerlessApiProps { Issuer = new JwtIssuer(new Uri("https://accounts.google.com"), ["storefront"]) });
var place = new DotNetFunction<PlaceOrder>(stack, "PlaceOrder");
#if MISTAKE
fulfilment.AddConsumer(place);
#else
api.AddRoute(HttpMethod.Post, "/orders", place);
#endif
