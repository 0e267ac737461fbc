using Amazon.CDK;
using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>
/// The queue that a stack's functions, pipes, rules and schedules share for what nobody could process or deliver, unless the consumer has one of its own:
/// one place to watch, one alarm to pay for.
/// </summary>
internal static class SharedDeadLetters
{
    private const string Id = "DeadLetters";

    /// <summary>The stack's queue, made when it is needed first.</summary>
    /// <param name="construct">Any construct of the stack.</param>
    /// <returns>The queue.</returns>
    public static DeadLetterQueue Of(Construct construct)
    {
        var stack = HomeStack.Of(construct);
        return stack.Node.TryFindChild(Id) as DeadLetterQueue ?? new DeadLetterQueue(stack, Id);
    }
}
