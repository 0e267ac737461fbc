using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;
using ServerlessStack.Constructs.Packaging;
using AssetOptions = Amazon.CDK.AWS.S3.Assets.AssetOptions;

namespace ServerlessStack.Constructs;

/// <summary>Turns a package, or the place where it would be, into what CDK uploads.</summary>
internal static class FunctionCode
{
    /// <summary>The published package, identified by the hash of its sources, so that the same sources give the same template on every machine.</summary>
    /// <param name="package">The package.</param>
    /// <returns>The code.</returns>
    public static Code From(FunctionPackage package) => Code.FromAsset(package.Folder, new AssetOptions
    {
        AssetHash = package.Hash,
        AssetHashType = AssetHashType.CUSTOM,
    });

    /// <summary>
    /// An empty stand-in for synthesis that is only looked at: CDK asks to skip bundling for <c>cdk list</c>, and unit tests ask for it too.
    /// </summary>
    /// <param name="projectFile">The function's project.</param>
    /// <returns>The code.</returns>
    public static Code Skipped(string projectFile) => Code.FromAsset(System.IO.Path.GetDirectoryName(projectFile)!, new AssetOptions
    {
        AssetHash = $"bundling-skipped-{System.IO.Path.GetFileNameWithoutExtension(projectFile)}",
        AssetHashType = AssetHashType.CUSTOM,
        Exclude = ["**"],
    });
}
