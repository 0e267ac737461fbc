namespace ServerlessStack.Packages.Tests.Fixtures;

/// <summary>How a command ended and what it wrote.</summary>
public sealed record CommandResult(int ExitCode, string Output)
{
    public CommandResult EnsureSucceeded()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }
}
