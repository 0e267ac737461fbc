namespace ServerlessStack.Cli.Toolchain;

/// <summary>How a synthesis went.</summary>
/// <param name="ExitCode">How the CDK CLI ended.</param>
/// <param name="BuildTime">How long the build took; zero when there was none.</param>
/// <param name="SynthTime">How long the app and the CDK CLI took.</param>
internal sealed record SynthResult(int ExitCode, TimeSpan BuildTime, TimeSpan SynthTime);
