// An event that no serializer context knows travels through a stream.
// Caught by the synthesis:
// Test/Clicks:
//   - Click is in no source-generated JsonSerializerContext of Snippet: its JSON names are unknown. Add [JsonSerializable(typeof(Click))] to a context in that assembly.

#if MISTAKE
var clicks = new EventStream<Click>(stack, "Clicks", click => click.Session);
#else
var clicks = new EventStream<OrderPlaced>(stack, "Clicks", order => order.OrderId);
#endif

internal sealed record Click(string Session);
