// A route calls a handler of events, which answers nobody.
// Caught by the compiler:
// CS0311 at api.AddRoute(HttpMethod.Post, "/orders", fulfil);
// The type 'ServerlessStack.Lambdas.FulfilOrder' cannot be used as type parameter 'THandler' in the generic type or method 'ApiToFunction.AddRoute<THandler>(ServerlessApi, HttpMethod, string, DotNetFunction<THandler>, RouteAccess?, RouteThrottling?, Size?)'. There is no implicit reference conversion from 'ServerlessStack.Lambdas.FulfilOrder' to 'ServerlessStack.Lambda.IRequestHandler'.

var api = new ServerlessApi(stack, "Api", new ServerlessApiProps { Issuer = new JwtIssuer(new Uri("https://accounts.google.com"), ["storefront"]) });
var fulfil = new DotNetFunction<FulfilOrder>(stack, "FulfilOrder");
var place = new DotNetFunction<PlaceOrder>(stack, "PlaceOrder");
#if MISTAKE
api.AddRoute(HttpMethod.Post, "/orders", fulfil);
#else
api.AddRoute(HttpMethod.Post, "/orders", place);
#endif
