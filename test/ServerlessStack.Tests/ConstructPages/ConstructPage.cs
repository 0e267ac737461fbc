using System.Runtime.CompilerServices;
using Amazon.CDK;
using Constructs;
using ServerlessStack.Tests.Architecture;

namespace ServerlessStack.Tests.ConstructPages;

/// <summary>The page of a construct.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Construct">The construct; a generic one without its arguments.</param>
/// <param name="Defaults">The classes that hold its defaults.</param>
/// <param name="Props">What can be said about it; null for nothing.</param>
/// <param name="Declare">Declares one, the way the page shows.</param>
/// <param name="Code">The code of <paramref name="Declare"/>.</param>
internal sealed record ConstructPage(
    string Name,
    Type Construct,
    IReadOnlyList<Type> Defaults,
    Type? Props,
    Func<Stack, IConstruct> Declare,
    [CallerArgumentExpression(nameof(Declare))] string Code = "")
{
    private const string Arrow = "stack => ";

    /// <summary>Where the pages are.</summary>
    public static string Folder { get; } = System.IO.Path.Combine(RepositoryRoot.Folder, "docs", "constructs");

    /// <summary>Where it is.</summary>
    public string Path => System.IO.Path.Combine(Folder, $"{Name}.md");

    /// <summary>The construct's name as code writes it.</summary>
    public string Title => Construct.IsGenericType
        ? $"{Construct.Name.Split('`')[0]}<{string.Join(", ", Construct.GetGenericArguments().Select(argument => argument.Name))}>"
        : Construct.Name;

    /// <summary>The code that declares one.</summary>
    public string Shown => Code[Arrow.Length..];
}
