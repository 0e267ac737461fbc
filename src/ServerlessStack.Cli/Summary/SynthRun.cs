namespace ServerlessStack.Cli.Summary;

/// <summary>How a synthesis was asked for and how it went.</summary>
/// <param name="Folder">The assembly's folder, as typed.</param>
/// <param name="Stage">The stage that was asked for; null when the app chose its default.</param>
/// <param name="BuildTime">How long the build took; zero when there was none.</param>
/// <param name="SynthTime">How long the app and the CDK CLI took.</param>
/// <param name="IsValidated">Whether CDK's CloudFormation validation ran.</param>
internal sealed record SynthRun(string Folder, string? Stage, TimeSpan BuildTime, TimeSpan SynthTime, bool IsValidated);
