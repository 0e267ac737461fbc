namespace ServerlessStack.Lambda.Injection;

/// <summary>A service that a constructor asks for and that nobody registered.</summary>
/// <param name="Service">What is asked for.</param>
/// <param name="NeededBy">Whose constructor asks.</param>
internal sealed record MissingService(Type Service, Type NeededBy);
