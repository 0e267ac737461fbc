// A route publishes to a topic: API Gateway has no such integration.
// Caught by the compiler:
// CS0411 at api.AddRoute(HttpMethod.Post, "/orders", placed);
// The type arguments for method … cannot be inferred from the usage. Try specifying the type arguments explicitly.

var api = new ServerlessApi(stack, "Api", new ServerlessApiProps { Issuer = new JwtIssuer(new Uri("https://accounts.google.com"), ["storefront"]) });
var placed = new EventTopic<OrderPlaced>(stack, "OrderPlaced");
var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
#if MISTAKE
api.AddRoute(HttpMethod.Post, "/orders", placed);
#else
api.AddRoute(HttpMethod.Post, "/orders", fulfilment);
#endif
