namespace ServerlessStack.Lambda.Tests.Samples;

/// <summary>A value that cannot say what it is.</summary>
internal sealed class Unprintable
{
    public override string ToString() => throw new InvalidOperationException("no text");
}
