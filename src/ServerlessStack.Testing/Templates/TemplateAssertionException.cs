namespace ServerlessStack.Testing;

/// <summary>A template or an event graph is not what a test says.</summary>
public sealed class TemplateAssertionException : Exception
{
    internal TemplateAssertionException(string message)
        : base(message)
    {
    }
}
