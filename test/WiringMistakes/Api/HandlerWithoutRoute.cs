// A handler joins an API without a route.
// Caught by the compiler:
// CS1501 at api.AddRoute(place);
// No overload for method 'AddRoute' takes 1 arguments

var api = new ServerlessApi(stack, "Api", new ServerlessApiProps { Issuer = new JwtIssuer(new Uri("https://accounts.google.com"), ["storefront"]) });
var place = new DotNetFunction<PlaceOrder>(stack, "PlaceOrder");
#if MISTAKE
api.AddRoute(place);
#else
api.AddRoute(HttpMethod.Post, "/orders", place);
#endif
