using Microsoft.Extensions.DependencyInjection;
using ServerlessStack.Local.Resources;

namespace ServerlessStack.Local.Tests.Pages;

/// <summary>The page of resource types is written from them: <c>UPDATE_SNAPSHOTS=1</c> writes it.</summary>
public sealed class ResourceTypePageTests(WholeTarget target) : IClassFixture<WholeTarget>
{
    private const string Head =
        """
        # Resource types of the local target

        What [the local target](local.md) makes of a template, by resource type. This page is written by a test from the types themselves. A property that is in neither column, and a type that is not here,
        fails the deployment by name before anything is made. A path such as `Target.Arn` stands for that part alone, a name for everything below it.

        | type | honoured | accepted without meaning |
        | --- | --- | --- |

        """;

    [Fact]
    public void The_page_has_each_type_with_its_properties()
    {
        var rows = target.Services.GetServices<IResourceType>().OrderBy(type => type.Name, StringComparer.Ordinal)
            .Select(type => $"| `{type.Name}` | {List(type.Properties.Honoured)} | {List(type.Properties.WithoutMeaning)} |\n");

        KeptPage.Matches("local-resources.md", Head.ReplaceLineEndings("\n") + string.Concat(rows));
    }

    private static string List(IReadOnlySet<string> paths) => paths.Count == 0 ? "–" : string.Join(", ", paths.Order(StringComparer.Ordinal).Select(path => $"`{path}`"));
}
