using ServerlessStack.Local.Tests.Fixture;

namespace ServerlessStack.Local.Tests.Pages;

/// <summary>A page of the documentation that a test writes.</summary>
internal static class KeptPage
{
    private const string Update = "UPDATE_SNAPSHOTS";

    /// <summary>Fails where the page says something else; writes it instead when <c>UPDATE_SNAPSHOTS=1</c> is set, but never on CI.</summary>
    public static void Matches(string name, string text)
    {
        var file = Path.Combine(Toolchain.Root, "docs", name);
        var kept = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        if (kept != text && Environment.GetEnvironmentVariable(Update) == "1" && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")))
        {
            File.WriteAllText(file, text);
            return;
        }

        Assert.True(kept == text, $"docs/{name} says something else than the code. Run this test with {Update}=1 and commit the page with a message that says why.");
    }
}
