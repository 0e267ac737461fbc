// A route without a body sends its body to a queue.
// Caught by the synthesis:
// Test/Api:
//   - Route "GET /orders" must have a method with a body, such as POST or PUT, because the body is the event, or every request is refused.

var api = new ServerlessApi(stack, "Api", new ServerlessApiProps { Issuer = new JwtIssuer(new Uri("https://accounts.google.com"), ["storefront"]) });
var fulfilment = new WorkQueue<OrderPlaced>(stack, "Fulfilment");
#if MISTAKE
api.AddRoute(HttpMethod.Get, "/orders", fulfilment);
#else
api.AddRoute(HttpMethod.Post, "/orders", fulfilment);
#endif
