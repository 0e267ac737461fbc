namespace ServerlessStack.Constructs.Packaging;

/// <summary>The processor a function runs on; one switch chooses both the published code and the function's setting.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/lambda/latest/dg/foundation-arch.html">Lambda instruction set architecture</see>.</remarks>
public enum FunctionArchitecture
{
    /// <summary>x86_64, published for <c>linux-x64</c>. The default.</summary>
    X64,

    /// <summary>arm64 (Graviton), published for <c>linux-arm64</c>.</summary>
    Arm64,
}
