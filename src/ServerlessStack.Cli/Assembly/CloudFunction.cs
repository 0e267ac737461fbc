namespace ServerlessStack.Cli.Assembly;

/// <summary>A Lambda function of a stack.</summary>
/// <param name="Name">Its construct's path below the stack; its logical id when the template has no paths.</param>
/// <param name="Runtime">The managed runtime, or <c>image</c>.</param>
/// <param name="Architecture">The instruction set.</param>
/// <param name="MemoryMegabytes">The memory, in MB.</param>
/// <param name="TimeoutSeconds">The timeout, in seconds.</param>
/// <param name="PackageBytes">The unpacked size of its package; null when the assembly does not hold it.</param>
internal sealed record CloudFunction(string Name, string Runtime, string Architecture, int MemoryMegabytes, int TimeoutSeconds, long? PackageBytes);
