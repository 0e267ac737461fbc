using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServerlessStack.FaultFunctions;

/// <summary>How the functions' types are read and written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(ParcelSent))]
[JsonSerializable(typeof(ItemChange<Parcel>))]
public sealed partial class ParcelsJson : JsonSerializerContext;
