namespace ServerlessStack.Lambda.Tests.Samples;

/// <summary>An event whose parts all may hold what no log should.</summary>
public sealed record Customer(
    IReadOnlyDictionary<string, int>? Ages = null,
    IReadOnlyDictionary<int, int>? Years = null,
    IReadOnlyList<Contact>? Contacts = null,
    Iban? Account = null);
