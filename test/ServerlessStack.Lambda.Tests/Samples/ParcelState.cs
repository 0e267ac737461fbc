namespace ServerlessStack.Lambda.Tests.Samples;

public enum ParcelState
{
    Packed,
    Sent,
}
