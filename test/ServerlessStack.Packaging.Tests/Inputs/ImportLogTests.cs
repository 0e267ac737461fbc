using ServerlessStack.Constructs.Packaging.Inputs;

namespace ServerlessStack.Packaging.Tests.Inputs;

public sealed class ImportLogTests
{
    [Fact]
    public void Imports_belong_to_the_project_whose_evaluation_they_are_in()
    {
        var imports = ImportLog.Read(
        [
            "Build started.",
            """Importing project "/sdk/Sdk.props" into project "/tree/A.csproj" at (1,1).""",
            """Importing project "/tree/Directory.Build.props" into project "/sdk/Sdk.props" at (32,3).""",
            """Project "/tree/Never.props" was not imported by "/tree/A.csproj" at (2,1), due to false condition; (false) was evaluated as (false).""",
            """Importing project "/sdk/Sdk.props" into project "/tree/B.csproj" at (1,1).""",
            """Importing project "/tree/Only B.targets" into project "/sdk/Sdk.props" at (40,3).""",
            """Importing project "/tree/More.targets" into project "/tree/Only B.targets" at (4,3).""",
            """Importing project "/tree/Late.targets" into project "/tree/A.csproj" at (9,1).""",
        ]);

        Assert.Equal(["/tree/A.csproj", "/tree/B.csproj"], imports.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["/sdk/Sdk.props", "/tree/Directory.Build.props", "/tree/Late.targets"], imports["/tree/A.csproj"].Order(StringComparer.Ordinal));
        Assert.Equal(["/sdk/Sdk.props", "/tree/More.targets", "/tree/Only B.targets"], imports["/tree/B.csproj"].Order(StringComparer.Ordinal));
    }
}
