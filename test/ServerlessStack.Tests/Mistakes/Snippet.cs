using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Amazon.CDK;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ServerlessStack.Constructs;
using ServerlessStack.Testing;

namespace ServerlessStack.Tests.Mistakes;

/// <summary>Compiles and synthesizes one snippet, and says what stopped it.</summary>
internal static partial class Snippet
{
    /// <summary>What catches the mistake; <see langword="null"/> when nothing does.</summary>
    public static Catch? CatchOf(Mistake mistake, bool wrong)
    {
        var snippet = SnippetCompiler.Of(mistake, wrong);
        return SnippetCompiler.Errors(snippet) is { Count: > 0 } errors
            ? new Catch(Catch.Compiler, string.Join('\n', errors.Select(Describe)))
            : Synthesize(snippet);
    }

    private static string Describe(Diagnostic error)
    {
        Assert.True(SnippetCompiler.PointsAtTheMistake(error), $"The compiler refuses something beside the mistake: {error}");
        var line = error.Location.SourceTree!.GetText().Lines[error.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
        return $"{error.Id} at {line}\n{Guess().Replace(error.GetMessage(CultureInfo.InvariantCulture), "…")}";
    }

    private static Catch? Synthesize(CSharpCompilation snippet)
    {
        var assembly = SnippetCompiler.Load(snippet);
        var app = TestApp.Create();
        var ground = assembly.GetType("Ground")!;
        ground.GetProperty("app")!.SetValue(obj: null, app);
        ground.GetProperty("stack")!.SetValue(obj: null, new Stack(app, "Test"));
        try
        {
            assembly.EntryPoint!.Invoke(obj: null, BindingFlags.DoNotWrapExceptions, binder: null, [Array.Empty<string>()], culture: null);
            app.Synth();
            return null;
        }
        catch (Exception error) when (ServerlessApp.MessageOf(error) is { } message)
        {
            return new Catch(Catch.Synthesis, message.ReplaceLineEndings("\n"));
        }
    }

    // Where several methods could be meant, the compiler names one. Which one says nothing about the mistake, and may be another when there is a method more.
    [GeneratedRegex(@"(?<=does not contain a definition for 'Add\w+') and the best .*$|(?<=^Argument \d+: cannot convert from '.*' to )'.*$|(?<=^The type arguments for method )'.*'(?= cannot be inferred)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Guess();
}
