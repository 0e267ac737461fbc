using Constructs;

namespace ServerlessStack.Constructs;

/// <summary>A link from a function to a resource: an environment variable that a grant writes and the function reads.</summary>
/// <param name="Resource">The construct that grants.</param>
/// <param name="LinkAs">The name that the caller of the grant chose for the link; <see langword="null"/> for none.</param>
/// <param name="Variable">Gives the variable of that name.</param>
/// <param name="Value">What the variable will hold, usually a token.</param>
internal sealed record FunctionLink(Construct Resource, string? LinkAs, Func<string?, string> Variable, string Value)
{
    /// <summary>Finds the variable and checks that the function can read this resource by it.</summary>
    /// <param name="rules">The function's rules.</param>
    /// <param name="environment">What is set already.</param>
    /// <returns>The variable's name.</returns>
    /// <exception cref="InvalidConstructException">The name cannot be used, or is taken.</exception>
    public string Check(Rules rules, IReadOnlyDictionary<string, string> environment)
    {
        rules
            .Require(
                LinkAs is null || LinkAs.Any(char.IsAsciiLetterOrDigit),
                () => $"linkAs (\"{LinkAs}\") must have a letter or a digit of ASCII, or no environment variable can be named after it.")
            .Check();
        var variable = Variable(LinkAs);
        rules
            .Require(
                !environment.TryGetValue(variable, out var taken) || taken == Value,
                () => $"{variable} is set already, by Environment or by a grant on another resource, but a function reads one resource by it. "
                    + $"Name this link in its grant, such as linkAs: \"{OtherName(variable)}\", and use the same name where the function reads it from its Links.")
            .Check();
        return variable;
    }

    private string OtherName(string taken) => Variable(Resource.Node.Id) == taken ? Resource.Node.Scope!.Node.Id + Resource.Node.Id : Resource.Node.Id;
}
