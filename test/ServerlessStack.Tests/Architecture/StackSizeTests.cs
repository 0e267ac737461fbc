namespace ServerlessStack.Tests.Architecture;

public sealed class StackSizeTests
{
    private const int MostLines = 120;

    [Fact]
    public void A_stack_is_composition_and_fits_on_two_screens()
    {
        var stacks = Directory.GetFiles(Path.Combine(RepositoryRoot.Folder, "src", "ServerlessStack", "Stacks"), "*Stack.cs");

        Assert.Equal(8, stacks.Length);
        Assert.All(stacks, stack => Assert.InRange(File.ReadLines(stack).Count(), 1, MostLines));
    }
}
