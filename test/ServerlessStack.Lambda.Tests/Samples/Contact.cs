using System.Text.Json.Serialization;

namespace ServerlessStack.Lambda.Tests.Samples;

[JsonPolymorphic]
[JsonDerivedType(typeof(MailContact), "mail")]
public abstract record Contact;
