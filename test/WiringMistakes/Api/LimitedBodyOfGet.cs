// A route limits the body of requests that have none.
// Caught by the synthesis:
// Test/Api:
//   - Route "GET /orders" limits its body, but the host reads none of GET requests; leave out MaximumRequestBody, or nothing is limited.

var api = new ServerlessApi(stack, "Api", new ServerlessApiProps { Issuer = new JwtIssuer(new Uri("https://accounts.google.com"), ["storefront"]) });
var place = new DotNetFunction<PlaceOrder>(stack, "PlaceOrder");
#if MISTAKE
api.AddRoute(HttpMethod.Get, "/orders", place, maximumRequestBody: Size.Kibibytes(64));
#else
api.AddRoute(HttpMethod.Post, "/orders", place, maximumRequestBody: Size.Kibibytes(64));
#endif
