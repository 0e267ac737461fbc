using System.Text.Json.Serialization;

namespace ServerlessStack.Tests.Filters;

public enum ParcelKind
{
    Letter,

    [JsonStringEnumMemberName("big-box")]
    Box,
}
