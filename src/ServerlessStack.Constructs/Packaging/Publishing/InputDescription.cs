namespace ServerlessStack.Constructs.Packaging.Publishing;

/// <summary>
/// The target that writes down what a project is built from, one <c>kind|value</c> a line, and does the same for every project it references,
/// with the properties that MSBuild itself would build the reference with.
/// </summary>
internal static class InputDescription
{
    /// <summary>What the compiler and the host are told besides files: a difference here is a different package.</summary>
    private static readonly string[] s_settings =
    [
        "AllowUnsafeBlocks", "AssemblyName", "AssemblyVersion", "AutoreleasePoolSupport", "CheckForOverflowUnderflow", "ConcurrentGarbageCollection",
        "Configuration", "DebugSymbols", "DebugType", "DefineConstants", "EventSourceSupport", "Features", "FileVersion", "GenerateAssemblyInfo",
        "HttpActivityPropagationSupport", "ImplicitUsings", "InformationalVersion", "InterceptorsNamespaces", "InvariantGlobalization",
        "JsonSerializerIsReflectionEnabledByDefault", "LangVersion", "Nullable", "Optimize", "OutputType", "PredefinedCulturesOnly", "RollForward",
        "RootNamespace", "RuntimeIdentifier", "SatelliteResourceLanguages", "ServerGarbageCollection", "SignAssembly", "StartupObject", "TargetFramework",
        "TieredCompilation", "TieredCompilationQuickJit", "TieredCompilationQuickJitForLoops", "TieredPGO", "UseSystemResourceKeys", "Version",
    ];

    // A property's value is escaped, or a list such as DefineConstants would become several lines.
    private static string Settings =>
        string.Join('\n', s_settings.Select(name =>
            $"""      <_StackInput Include="setting|{name}=$([MSBuild]::Escape('$({name})'))" Condition="'$({name})' != ''" />"""));

    public static string Target =>
        $"""
          <Target Name="{BuildHooks.DescribeInputs}" DependsOnTargets="PrepareProjectReferences" Returns="$(_StackInputsFile)">
            <PropertyGroup>
              <_StackInputsFile>$(_StackObj)inputs.$(TargetFramework).txt</_StackInputsFile>
            </PropertyGroup>
            <MSBuild Projects="@(_MSBuildProjectReferenceExistent)" Targets="{BuildHooks.DescribeInputs}" SkipNonexistentTargets="true"
                     Properties="%(_MSBuildProjectReferenceExistent.SetConfiguration);%(_MSBuildProjectReferenceExistent.SetPlatform);%(_MSBuildProjectReferenceExistent.SetTargetFramework)"
                     RemoveProperties="%(_MSBuildProjectReferenceExistent.GlobalPropertiesToRemove)$(_GlobalPropertiesToRemoveFromProjectReferences)"
                     Condition="'@(_MSBuildProjectReferenceExistent)' != ''">
              <Output TaskParameter="TargetOutputs" ItemName="_StackReference" />
            </MSBuild>
            <ItemGroup>
              <_StackInput Include="project|$([MSBuild]::Escape('$(MSBuildProjectFullPath)'))" />
              <_StackInput Include="publish|$([MSBuild]::Escape('$(PublishDir)'))" />
              <_StackInput Include="assets|$([MSBuild]::Escape('$(ProjectAssetsFile)'))" />
              <_StackInput Include="framework|$(TargetFramework)" />
              <_StackInput Include="framework|$([MSBuild]::Escape('$(NuGetTargetMoniker)'))" />
              <_StackInput Include="versions|$([MSBuild]::Escape('$(DirectoryPackagesPropsPath)'))" />
              <_StackInput Include="outside|$([MSBuild]::Escape('$(NetCoreRoot)'))" />
              <_StackInput Include="outside|$([MSBuild]::Escape('$(MSBuildExtensionsPath)'))" />
              <_StackInput Include="outside|$([MSBuild]::Escape('$(MSBuildUserExtensionsPath)'))" />
              <_StackInput Include="outside|$([MSBuild]::Escape('$(NuGetPackageRoot)'))" />
              <_StackInput Include="outside|$([MSBuild]::Escape('$(ArtifactsPath)'))" />
        {Settings}
              <_StackInput Include="@(_StackReference->'reference|%(FullPath)')" />
              <_StackInput Include="@(Compile->'file|%(FullPath)');@(EmbeddedResource->'file|%(FullPath)');@(Content->'file|%(FullPath)')" />
              <_StackCopied Include="@(None)" Condition="'%(None.CopyToOutputDirectory)' != '' And '%(None.CopyToOutputDirectory)' != 'Never'" />
              <_StackCopied Include="@(None)" Condition="'%(None.CopyToPublishDirectory)' != '' And '%(None.CopyToPublishDirectory)' != 'Never'" />
              <_StackCopied Include="%(Reference.HintPath)" Condition="'%(Reference.HintPath)' != ''" />
              <_StackCopied Include="@(Protobuf);@(UpToDateCheckInput);@(CustomAdditionalCompileInputs)" />
              <_StackCopied Include="$(AssemblyOriginatorKeyFile)" Condition="'$(AssemblyOriginatorKeyFile)' != ''" />
              <!-- A source generator may read an additional file; these only steer analyzers. -->
              <_StackGeneratorFile Include="@(AdditionalFiles)" Condition="!$([System.String]::new('%(Filename)%(Extension)').StartsWith('BannedSymbols')) And !$([System.String]::new('%(Filename)%(Extension)').StartsWith('PublicAPI.')) And '%(Filename)%(Extension)' != 'stylecop.json' And '%(Extension)' != '.editorconfig' And '%(Extension)' != '.globalconfig'" />
              <_StackInput Include="@(_StackCopied->'file|%(FullPath)');@(_StackGeneratorFile->'file|%(FullPath)')" />
            </ItemGroup>
            <WriteLinesToFile File="$(_StackInputsFile)" Lines="@(_StackInput)" Overwrite="true" />
          </Target>
        """;
}
