// A route writes straight into a table.
// Caught by the compiler:
// CS0411 at api.AddRoute(HttpMethod.Post, "/orders", orders);
// The type arguments for method … cannot be inferred from the usage. Try specifying the type arguments explicitly.

var api = new ServerlessApi(stack, "Api", new ServerlessApiProps { Issuer = new JwtIssuer(new Uri("https://accounts.google.com"), ["storefront"]) });
var orders = new ItemTable<Order>(stack, "Orders");
var place = new DotNetFunction<PlaceOrder>(stack, "PlaceOrder");
#if MISTAKE
api.AddRoute(HttpMethod.Post, "/orders", orders);
#else
api.AddRoute(HttpMethod.Post, "/orders", place);
#endif
