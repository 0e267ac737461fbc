namespace ServerlessStack.Local.Control;

/// <summary>The header that tells the command from a page in a browser.</summary>
internal static class ControlHeader
{
    /// <summary>Its name.</summary>
    public const string Name = "X-Stack-Command";
}
