// A route puts onto a bus without saying which event.
// Caught by the compiler:
// CS0411 at api.AddRoute(HttpMethod.Post, "/orders", audit);
// The type arguments for method … cannot be inferred from the usage. Try specifying the type arguments explicitly.

var api = new ServerlessApi(stack, "Api", new ServerlessApiProps { Issuer = new JwtIssuer(new Uri("https://accounts.google.com"), ["storefront"]) });
var audit = new EventBus(stack, "Audit");
#if MISTAKE
api.AddRoute(HttpMethod.Post, "/orders", audit);
#else
api.AddRoute(HttpMethod.Post, "/orders", audit.Events<OrderPlaced>());
#endif
