// A route has a path without a slash.
// Caught by the synthesis:
// Test/Api:
//   - Route "POST orders" must have a path that starts with a slash and ends without one, or API Gateway refuses it.

var api = new ServerlessApi(stack, "Api", new ServerlessApiProps { Issuer = new JwtIssuer(new Uri("https://accounts.google.com"), ["storefront"]) });
var place = new DotNetFunction<PlaceOrder>(stack, "PlaceOrder");
#if MISTAKE
api.AddRoute(HttpMethod.Post, "orders", place);
#else
api.AddRoute(HttpMethod.Post, "/orders", place);
#endif
