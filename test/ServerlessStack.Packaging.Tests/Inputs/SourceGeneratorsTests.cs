using ServerlessStack.Constructs.Packaging.Inputs;

namespace ServerlessStack.Packaging.Tests.Inputs;

public sealed class SourceGeneratorsTests
{
    // The SDK's reference pack brings generators to every project; the test's own assembly is none.
    [Fact]
    public void A_generator_is_told_from_any_other_assembly()
    {
        var packs = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "packs"));
        var generator = Directory.EnumerateFiles(packs, "System.Text.Json.SourceGeneration.dll", SearchOption.AllDirectories).First();

        Assert.True(SourceGenerators.IsIn(generator));
        Assert.False(SourceGenerators.IsIn(typeof(SourceGeneratorsTests).Assembly.Location));
        Assert.False(SourceGenerators.IsIn(Path.Combine(packs, "none.dll")));
    }
}
