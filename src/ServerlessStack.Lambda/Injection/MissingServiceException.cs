using ServerlessStack.Lambda.Json;

namespace ServerlessStack.Lambda.Injection;

/// <summary>A handler cannot be made, because constructors ask for what is not registered. The message names all of it, and where to register it.</summary>
internal sealed class MissingServiceException(Type handler, IReadOnlyList<MissingService> missing, Exception inner)
    : Exception(Describe(handler, missing), inner)
{
    private static string Describe(Type handler, IReadOnlyList<MissingService> missing)
    {
        var name = JsonTypes.Display(handler);
        var lines = missing.Select(each => $"\n  - {JsonTypes.Display(each.Service)}, which the constructor of {JsonTypes.Display(each.NeededBy)} asks for");
        return $"{name} cannot be made, because these services are not registered:{string.Concat(lines)}\n"
            + $"Register them where the function starts, in its Program.cs: LambdaHost.RunAsync<{name}>(json, services => services.Add…).";
    }
}
