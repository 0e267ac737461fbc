// One route goes to two functions.
// Caught by the synthesis:
// Test/Api:
//   - Route "POST /orders" is declared already, or another whose path has _ where this one has /; API Gateway takes each route once. Declare it once, or name it otherwise.

var api = new ServerlessApi(stack, "Api", new ServerlessApiProps { Issuer = new JwtIssuer(new Uri("https://accounts.google.com"), ["storefront"]) });
var place = new DotNetFunction<PlaceOrder>(stack, "PlaceOrder");
var get = new DotNetFunction<GetOrder>(stack, "GetOrder");
api.AddRoute(HttpMethod.Post, "/orders", place);
#if MISTAKE
api.AddRoute(HttpMethod.Post, "/orders", get);
#else
api.AddRoute(HttpMethod.Get, "/orders/{id}", get);
#endif
