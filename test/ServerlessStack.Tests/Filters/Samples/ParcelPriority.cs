using System.Text.Json.Serialization;

namespace ServerlessStack.Tests.Filters;

/// <summary>Written as its number.</summary>
[JsonConverter(typeof(JsonNumberEnumConverter<ParcelPriority>))]
public enum ParcelPriority
{
    Low,
    High,
}
