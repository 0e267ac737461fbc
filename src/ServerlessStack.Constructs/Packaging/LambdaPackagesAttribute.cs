namespace ServerlessStack.Constructs.Packaging;

/// <summary>
/// Tells where the packages of the app's functions are kept. Written by the build of a CDK app that lists lambda projects; not meant to be
/// written by hand. The MSBuild property <c>LambdaPackagesPath</c> chooses another folder.
/// </summary>
/// <param name="folder">The absolute folder of the packages.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class LambdaPackagesAttribute(string folder) : Attribute
{
    /// <summary>The absolute folder of the packages; created when the first function is published.</summary>
    public string Folder { get; } = folder;

    /// <summary>The absolute path of the CDK app's project file, for messages that say where to add something; empty when unknown.</summary>
    public string AppProject { get; init; } = "";
}
