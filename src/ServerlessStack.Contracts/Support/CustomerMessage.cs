namespace ServerlessStack.Contracts;

/// <summary>Somebody writes to the helpdesk: the body of <c>POST /messages</c>. Anybody may send one, and a person reads it first: no program relies on what it says.</summary>
public sealed record CustomerMessage
{
    /// <summary>The mail address to answer to; any text the sender chose to send.</summary>
    public required string ReplyTo { get; init; }

    /// <summary>What it is about.</summary>
    public required string Subject { get; init; }

    /// <summary>The message.</summary>
    public required string Text { get; init; }
}
