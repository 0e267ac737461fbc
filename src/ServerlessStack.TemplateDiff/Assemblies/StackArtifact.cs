namespace ServerlessStack.TemplateDiff.Assemblies;

/// <summary>A stack that a cloud assembly's manifest names.</summary>
/// <param name="Id">The artifact's id, unique in its folder.</param>
/// <param name="StackName">The stack's name in AWS.</param>
/// <param name="Folder">The folder of the manifest that names it.</param>
/// <param name="TemplateFile">Its template.</param>
internal sealed record StackArtifact(string Id, string StackName, string Folder, string TemplateFile);
