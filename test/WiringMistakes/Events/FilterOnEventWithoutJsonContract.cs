// A filter on an event that no serializer context knows.
// Caught by the synthesis:
// Test/Work:
//   - Click is in no source-generated JsonSerializerContext of Snippet: its JSON names are unknown. Add [JsonSerializable(typeof(Click))] to a context in that assembly.

#if MISTAKE
new EventTopic<Click>(stack, "Clicks").AddConsumer(new WorkQueue<Click>(stack, "Work"), where: click => click.Session == "x");
#else
new EventTopic<OrderPlaced>(stack, "Clicks").AddConsumer(new WorkQueue<OrderPlaced>(stack, "Work"), where: order => order.Country == "NL");
#endif

internal sealed record Click(string Session);
