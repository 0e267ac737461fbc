namespace ServerlessStack.Lambda.Tests.Samples;

public sealed record MailContact(string Address) : Contact;
