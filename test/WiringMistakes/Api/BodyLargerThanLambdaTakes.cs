// A route takes a larger body than Lambda delivers.
// Caught by the synthesis:
// Test/Api:
//   - Route "POST /orders" takes bodies up to MaximumRequestBody (10485760 bytes), but it must be whole bytes, 1 to 6291456, and known now, or the host cannot go by it; Lambda delivers none that is larger.

var api = new ServerlessApi(stack, "Api", new ServerlessApiProps { Issuer = new JwtIssuer(new Uri("https://accounts.google.com"), ["storefront"]) });
var place = new DotNetFunction<PlaceOrder>(stack, "PlaceOrder");
#if MISTAKE
api.AddRoute(HttpMethod.Post, "/orders", place, maximumRequestBody: Size.Mebibytes(10));
#else
api.AddRoute(HttpMethod.Post, "/orders", place, maximumRequestBody: Size.Mebibytes(6));
#endif
