using Amazon.CDK;
using Amazon.CDK.Assertions;
using ServerlessStack.Constructs;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests;

/// <summary>A stack of its own for each test of a construct.</summary>
internal static class TestStack
{
    public static Stack Create() => new(TestApp.Create(), "Test");

    /// <summary>Declares something in a stack.</summary>
    public static Stack With(Action<Stack> declare)
    {
        var stack = Create();
        declare(stack);
        return stack;
    }

    /// <summary>Declares something in a stack and gives the template.</summary>
    public static Template TemplateOf(Action<Stack> declare) => Template.FromStack(With(declare));

    /// <summary>Declares something that cannot work and gives the whole message.</summary>
    public static string ErrorOf(Action<Stack> declare)
    {
        var stack = Create();
        return Assert.Throws<InvalidConstructException>(() => declare(stack)).Message.ReplaceLineEndings("\n");
    }
}
