namespace ServerlessStack.Lambda.Tests.Objects;

public sealed class ObjectKeyTests
{
    [Theory]
    [InlineData("plain/key.json", "plain/key.json")]
    [InlineData("Happy%20Face.jpg", "Happy Face.jpg")]
    [InlineData("a+b", "a b")]
    [InlineData("a%2Bb", "a+b")]
    [InlineData("%C3%A9%F0%9F%98%80", "é😀")]
    [InlineData("100%25", "100%")]
    [InlineData("50%+off", "50% off")]
    public void A_key_of_a_notification_is_decoded(string encoded, string plain) => Assert.Equal(plain, ObjectKey.Decode(encoded));
}
