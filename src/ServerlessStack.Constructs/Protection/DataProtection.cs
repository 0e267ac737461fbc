namespace ServerlessStack.Constructs;

/// <summary>What happens to data when its resource is taken out of the template or its stack is deleted.</summary>
public enum DataProtection
{
    /// <summary>The resource stays, with its data, and refuses deletion where the service can. Right for everything outside a development stage.</summary>
    Retained,

    /// <summary>The resource is deleted with its data. Right for a development stage. S3 refuses to delete a bucket that still holds objects.</summary>
    Disposable,
}
