namespace ServerlessStack.Tests.Resources;

/// <summary>What the same pair takes with AWS Solutions Constructs, alarms aside.</summary>
/// <param name="Construct">Their construct.</param>
/// <param name="Resources">Resources in its template.</param>
/// <param name="CustomResources">Of these, custom resources.</param>
/// <param name="Keys">Of these, KMS keys.</param>
/// <param name="KeepsFailures">Whether a queue of what the function could not process is among them.</param>
internal sealed record NeighbourCount(string Construct, int Resources, int CustomResources = 0, int Keys = 0, bool KeepsFailures = false);
