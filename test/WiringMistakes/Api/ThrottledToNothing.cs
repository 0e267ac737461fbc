// A route is throttled to no request at all.
// Caught by the synthesis:
// Test/Api:
//   - Route "POST /orders" takes 0 requests per second with bursts of 0, but both must be 1 or more, or every request is answered with 429.

var api = new ServerlessApi(stack, "Api", new ServerlessApiProps { Issuer = new JwtIssuer(new Uri("https://accounts.google.com"), ["storefront"]) });
var place = new DotNetFunction<PlaceOrder>(stack, "PlaceOrder");
#if MISTAKE
api.AddRoute(HttpMethod.Post, "/orders", place, throttling: new RouteThrottling(0, 0));
#else
api.AddRoute(HttpMethod.Post, "/orders", place, throttling: new RouteThrottling(10, 20));
#endif
