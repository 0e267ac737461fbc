using System.Text.Json.Serialization;

namespace ServerlessStack.Lambda.Tests.Samples;

/// <summary>An item, and the request that makes one.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record Parcel(string Id, decimal Weight, IReadOnlyList<ParcelLine> Lines, ParcelState State, DateTimeOffset? SentAt = null, string? Note = null);
