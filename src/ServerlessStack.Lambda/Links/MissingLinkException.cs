namespace ServerlessStack.Lambda;

/// <summary>A function asked for a resource that the infrastructure never granted to it.</summary>
/// <param name="variable">The environment variable that a grant would have set.</param>
/// <param name="resource">The resource, in words.</param>
public sealed class MissingLinkException(string variable, string resource)
    : Exception($"This function uses {resource}, but was never granted it: {variable} is not set. "
        + "Add the Grant… call for it in the stack that declares the function.");
