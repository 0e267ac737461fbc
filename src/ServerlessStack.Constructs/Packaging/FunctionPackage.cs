namespace ServerlessStack.Constructs.Packaging;

/// <summary>A published function, ready to become a Lambda asset.</summary>
/// <param name="Folder">The absolute folder whose content is the deployment package.</param>
/// <param name="Hash">64 hexadecimal digits over everything the package was made from; the same on every machine.</param>
/// <param name="Handler">The Lambda handler string: the executable assembly's name.</param>
internal sealed record FunctionPackage(string Folder, string Hash, string Handler);
