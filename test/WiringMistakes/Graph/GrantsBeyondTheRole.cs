// A function is granted more than its role can hold.
// Caught by the synthesis:
// ValidationFailedWithErrors: Validation failed with the following errors:
//   [Test/PlaceOrder] The policies of its role have about 12326 characters, but IAM takes 10240 in all, and the deployment would fail. Take grants away, or divide the function into several.

var place = new DotNetFunction<PlaceOrder>(stack, "PlaceOrder");
#if MISTAKE
var topics = 130;
#else
var topics = 20;
#endif
foreach (var name in Enumerable.Range(1, topics).Select(number => $"Orders{number}"))
{
    Amazon.CDK.AWS.SNS.Topic.FromTopicArn(stack, name, $"arn:aws:sns:eu-central-1:111122223333:orders-of-the-shop-that-another-team-owns-{name}").GrantPublish(place.Function);
}
