using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ServerlessStack.Tests.Mistakes;

/// <summary>Compiles snippets against the assemblies of this very process: those that a user's app is compiled against.</summary>
internal static class SnippetCompiler
{
    private const string Symbol = "MISTAKE";

    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14);

    // Read once: the compilations of all snippets share what they know of the references.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Snippet",
        [CSharpSyntaxTree.ParseText(Mistake.Ground, Options)],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(System.IO.Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file)),
        new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>A snippet, as it was made wrong or as it is right.</summary>
    public static CSharpCompilation Of(Mistake mistake, bool wrong) =>
        Empty.AddSyntaxTrees(CSharpSyntaxTree.ParseText(mistake.Text, wrong ? Options.WithPreprocessorSymbols(Symbol) : Options));

    /// <summary>What the compiler refuses in a snippet.</summary>
    public static IReadOnlyList<Diagnostic> Errors(CSharpCompilation snippet) => [.. snippet.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error)];

    /// <summary>Whether an error points into the lines that are there only when the snippet is wrong.</summary>
    public static bool PointsAtTheMistake(Diagnostic error)
    {
        var lines = error.Location.SourceTree!.GetText().Lines.Take(error.Location.GetLineSpan().StartLinePosition.Line).Select(line => line.ToString());
        return lines.LastOrDefault(line => line.StartsWith('#')) == $"#if {Symbol}";
    }

    /// <summary>Loads a snippet that compiles.</summary>
    public static Assembly Load(CSharpCompilation snippet)
    {
        using var image = new MemoryStream();
        Assert.Empty(snippet.Emit(image).Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error));
        image.Position = 0;
        return new AssemblyLoadContext("Snippet", isCollectible: true).LoadFromStream(image);
    }
}
