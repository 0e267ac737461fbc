namespace ServerlessStack.Constructs;

/// <summary>How many requests one route takes, below what the whole API takes (API Gateway guide, "Throttle requests to your HTTP APIs").</summary>
/// <param name="RequestsPerSecond">The steady rate: 1 or more. More than this is answered with 429.</param>
/// <param name="Burst">How many requests may come at once: 1 or more.</param>
public sealed record RouteThrottling(int RequestsPerSecond, int Burst);
