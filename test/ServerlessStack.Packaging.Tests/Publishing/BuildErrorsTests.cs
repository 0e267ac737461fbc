using ServerlessStack.Constructs.Packaging.Publishing;

namespace ServerlessStack.Packaging.Tests.Publishing;

public sealed class BuildErrorsTests
{
    [Fact]
    public void Each_error_is_shown_once_under_its_project()
    {
        var error = BuildErrors.Exception(
            ["/tree/Place/Place.csproj", "/tree/Index/Index.csproj"],
            [
                "",
                "/tree/Place/Program.cs(3,5): error CS1002: ; expected [/tree/Place/Place.csproj]",
                "/tree/Place/Program.cs(3,5): error CS1002: ; expected [/tree/Place/Place.csproj::TargetFramework=net10.0]",
                "/tree/Index/Index.csproj : error NU1101: Unable to find package Gone. [/tree/run/Publish.proj]",
                "CSC : error CS5001: Program does not contain a static 'Main' method [/tree/Place/Place.csproj]",
                "MSBUILD : error MSB1009: Project file does not exist.",
            ]);

        Assert.Equal(
            """
            Publishing Place, Index failed; no package was written.
            Place:
              /tree/Place/Program.cs(3,5): error CS1002: ; expected
              CSC : error CS5001: Program does not contain a static 'Main' method
            Index:
              /tree/Index/Index.csproj : error NU1101: Unable to find package Gone.
            MSBuild:
              MSBUILD : error MSB1009: Project file does not exist.
            """,
            error.Message);
    }

    [Fact]
    public void Output_without_an_error_line_is_shown_whole()
    {
        var error = BuildErrors.Exception(["/tree/Place/Place.csproj"], ["No SDK fits global.json.", "Install 10.0.400."]);

        Assert.Equal(
            """
            Publishing Place failed; no package was written.
            No SDK fits global.json.
            Install 10.0.400.
            """,
            error.Message);
    }
}
