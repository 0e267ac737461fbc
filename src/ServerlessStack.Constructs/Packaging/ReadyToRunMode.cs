namespace ServerlessStack.Constructs.Packaging;

/// <summary>Whether a function's assemblies are compiled to machine code when they are published, which shortens its cold start.</summary>
/// <remarks><see href="https://learn.microsoft.com/dotnet/core/deploying/ready-to-run">ReadyToRun compilation</see>.</remarks>
internal enum ReadyToRunMode
{
    /// <summary>
    /// ReadyToRun when the package sources hold the compiler and runtime packs of the architecture; else plain IL and one warning line. The default.
    /// </summary>
    WhenAvailable,

    /// <summary>Plain IL, compiled just in time: a smaller package and a longer cold start.</summary>
    Never,
}
