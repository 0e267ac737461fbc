using ServerlessStack.Local.CloudFormation.Templates;

namespace ServerlessStack.Local.Tests.CloudFormation.Templates;

public class BucketTemplateStoreTests
{
    [Theory]
    [InlineData("https://s3.us-east-1.amazonaws.com/assets/key.json")]
    [InlineData("https://assets.s3.us-east-1.amazonaws.com/key.json")]
    [InlineData("https://assets.s3.amazonaws.com/key.json")]
    [InlineData("http://127.0.0.1:4566/assets/key.json")]
    public void Bucket_and_key_are_read_from_every_form_of_address(string url) => Assert.Equal("/assets/key.json", BucketTemplateStore.PathOf(new Uri(url)));
}
