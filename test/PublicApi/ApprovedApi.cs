using System.Reflection;
using System.Runtime.CompilerServices;
using PublicApiGenerator;

namespace ServerlessStack.PublicApi;

/// <summary>Compares a package's public API with the one that was approved: what users compile against changes only on purpose.</summary>
internal static class ApprovedApi
{
    private const string Update = "UPDATE_SNAPSHOTS";

    /// <summary>Fails when the public API is not the approved one; writes it instead when <c>UPDATE_SNAPSHOTS=1</c> is set, but never on CI.</summary>
    /// <param name="package">The package's assembly.</param>
    /// <param name="callerFile">The test's file; the approved API lies beside it.</param>
    public static void Matches(Assembly package, [CallerFilePath] string callerFile = "")
    {
        var actual = package.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var file = Path.Combine(Path.GetDirectoryName(callerFile)!, $"{package.GetName().Name}.approved.txt");
        var isAsked = Environment.GetEnvironmentVariable(Update) == "1" && Environment.GetEnvironmentVariable("CI") is null or "";
        if (isAsked)
        {
            File.WriteAllText(file, actual);
        }

        var approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        Assert.True(actual == approved, $"The public API of {package.GetName().Name} is not the approved one: {Difference(approved, actual)}\nIf it changed on purpose, run the tests with {Update}=1 and say in the commit why.");
    }

    private static string Difference(string approved, string actual)
    {
        var (before, after) = (approved.Split('\n'), actual.Split('\n'));
        var removed = before.Except(after, StringComparer.Ordinal).Select(line => "- " + line.Trim());
        var added = after.Except(before, StringComparer.Ordinal).Select(line => "+ " + line.Trim());
        return string.Concat(removed.Concat(added).Select(line => "\n  " + line));
    }
}
