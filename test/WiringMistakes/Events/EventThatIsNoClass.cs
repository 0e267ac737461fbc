// A topic of numbers: a number has no properties to filter by and no JSON contract.
// Caught by the compiler:
// CS0452 at var numbers = new EventTopic<int>(stack, "Numbers");
// The type 'int' must be a reference type in order to use it as parameter 'TEvent' in the generic type or method 'EventTopic<TEvent>'

#if MISTAKE
var numbers = new EventTopic<int>(stack, "Numbers");
#else
var numbers = new EventTopic<OrderPlaced>(stack, "Numbers");
#endif
