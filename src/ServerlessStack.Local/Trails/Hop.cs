namespace ServerlessStack.Local.Trails;

/// <summary>A step of an event through the system.</summary>
/// <param name="Time">When it happened.</param>
/// <param name="Kind">What kind of thing it passed: <c>API</c>, <c>table</c>, <c>pipe</c>, <c>topic</c>, <c>queue</c>, <c>function</c>, <c>bucket</c>, <c>bus</c>, <c>stream</c>, <c>schedule</c>.</param>
/// <param name="Resource">Which, by physical name.</param>
/// <param name="What">What happened there, in a few words: <c>POST /orders 201</c>, <c>delivered to Fulfilment</c>, <c>failed: TimeoutException</c>.</param>
/// <param name="Text">What travelled, as far as it is text: an event is found by any id that occurs in it.</param>
internal sealed record Hop(DateTimeOffset Time, string Kind, string Resource, string What, string Text);
