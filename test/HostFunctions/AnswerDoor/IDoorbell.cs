namespace ServerlessStack.HostFunctions;

/// <summary>Tells that somebody came.</summary>
public interface IDoorbell
{
    /// <summary>Rings once.</summary>
    void Ring();
}
