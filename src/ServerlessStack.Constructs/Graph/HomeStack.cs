using System.Runtime.CompilerServices;
using Amazon.CDK;
using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>The stacks that constructs are in. A construct never moves, and each question is a call to Node, so it is asked once.</summary>
internal static class HomeStack
{
    private static readonly ConditionalWeakTable<IConstruct, Stack> Known = [];

    /// <summary>The stack of a construct.</summary>
    /// <param name="construct">The construct, or a stack.</param>
    public static Stack Of(IConstruct construct) => construct as Stack ?? Known.GetValue(construct, Stack.Of);

    /// <summary>Notes what needs no question: a construct right below a stack is in it.</summary>
    /// <param name="scope">The construct that owns it.</param>
    /// <param name="construct">The construct.</param>
    public static void Note(IConstruct scope, IConstruct construct)
    {
        if (scope is Stack stack)
        {
            Known.AddOrUpdate(construct, stack);
        }
    }
}
