using System.Security;

namespace ServerlessStack.Constructs.Packaging.Publishing;

/// <summary>The two MSBuild files that are slipped into every project of a run, ours or not, without touching it.</summary>
internal static class BuildHooks
{
    /// <summary>The target that describes a project's inputs in a file and returns the file's path.</summary>
    public const string DescribeInputs = "ServerlessStackDescribeInputs";

    /// <summary>Imported before Directory.Build.props: gives every project a folder of its own, also when two have the same name.</summary>
    public static string Props(string packagesFolder) =>
        $"""
        <Project>
          <PropertyGroup>
            <ArtifactsProjectName>$(MSBuildProjectName)-$([MSBuild]::StableStringHash('$(MSBuildProjectFullPath)').ToString('x8'))</ArtifactsProjectName>
            <DefaultItemExcludes>$(DefaultItemExcludes);{SecurityElement.Escape(packagesFolder)}/**</DefaultItemExcludes>
            <!-- The ordinary build's artifacts folder, which the SDK no longer knows once ArtifactsPath is ours. -->
            <DefaultItemExcludes Condition="Exists('$(MSBuildProjectDirectory)/artifacts/obj')">$(DefaultItemExcludes);artifacts/**</DefaultItemExcludes>
          </PropertyGroup>
        </Project>

        """;

    /// <summary>Imported at the end of Microsoft.Common.targets.</summary>
    public static string Targets =>
        $"""
        <Project>
        {PathMap}
        {InputDescription.Target}
        </Project>

        """;

    /// <summary>Imported instead of <see cref="Targets"/> where a project has several frameworks and none was chosen.</summary>
    public static string CrossTargetingTargets =>
        $"""
        <Project>
          <Target Name="{DescribeInputs}">
            <Error Code="STACK012" File="$(MSBuildProjectFullPath)" Text="A function has one framework, but this project has several ($(TargetFrameworks)). Set TargetFramework instead." />
          </Target>
        </Project>

        """;

    // Every folder of the path to a project is mapped to its place relative to the project, so that no file, linked ones included, keeps the name of
    // a folder of this machine: the compiler takes the longest folder that fits.
    private const string PathMap =
        """
          <PropertyGroup>
            <PublishDir>$(ArtifactsPath)/publish/$(ArtifactsProjectName)/</PublishDir>
            <_StackName>/_/$(MSBuildProjectName)</_StackName>
            <_StackUp0>$(MSBuildProjectDirectory)</_StackUp0>
            <_StackUp1>$([System.IO.Path]::GetDirectoryName('$(_StackUp0)'))</_StackUp1>
            <_StackUp2 Condition="'$(_StackUp1)' != ''">$([System.IO.Path]::GetDirectoryName('$(_StackUp1)'))</_StackUp2>
            <_StackUp3 Condition="'$(_StackUp2)' != ''">$([System.IO.Path]::GetDirectoryName('$(_StackUp2)'))</_StackUp3>
            <_StackUp4 Condition="'$(_StackUp3)' != ''">$([System.IO.Path]::GetDirectoryName('$(_StackUp3)'))</_StackUp4>
            <_StackObj>$([MSBuild]::NormalizeDirectory('$(MSBuildProjectDirectory)', '$(BaseIntermediateOutputPath)'))</_StackObj>
            <PathMap>$(_StackObj.Replace(',', ',,').Replace('=', '=='))=$(_StackName)/obj/</PathMap>
            <PathMap Condition="'$(NuGetPackageRoot)' != ''">$(PathMap),$(NuGetPackageRoot.Replace(',', ',,').Replace('=', '=='))=/_/packages/</PathMap>
            <PathMap>$(PathMap),$(_StackUp0.Replace(',', ',,').Replace('=', '=='))=$(_StackName)</PathMap>
            <PathMap Condition="'$(_StackUp1.Length)' &gt; '3'">$(PathMap),$(_StackUp1.Replace(',', ',,').Replace('=', '=='))=$(_StackName)/..</PathMap>
            <PathMap Condition="'$(_StackUp2.Length)' &gt; '3'">$(PathMap),$(_StackUp2.Replace(',', ',,').Replace('=', '=='))=$(_StackName)/../..</PathMap>
            <PathMap Condition="'$(_StackUp3.Length)' &gt; '3'">$(PathMap),$(_StackUp3.Replace(',', ',,').Replace('=', '=='))=$(_StackName)/../../..</PathMap>
            <PathMap Condition="'$(_StackUp4.Length)' &gt; '3'">$(PathMap),$(_StackUp4.Replace(',', ',,').Replace('=', '=='))=$(_StackName)/../../../..</PathMap>
          </PropertyGroup>
        """;
}
