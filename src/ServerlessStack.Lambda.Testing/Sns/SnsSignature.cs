namespace ServerlessStack.Lambda.Testing;

/// <summary>What a notification carries so that receivers over HTTP can verify it. Lambda and SQS have done so already; the values are examples.</summary>
internal static class SnsSignature
{
    /// <summary>A signature.</summary>
    public const string Value = "EXAMPLEpH+DcEwjAPg8O9mY8dReBSwksfg2S7WKQcikcNKWLQjwu6A4VbeS0QHVCkhRS7fUQvi2egU3N858fiTDN6bkkOxYDVrY0Ad8L10Hs3zH81mtnPk5uvvolIC1C=";

    /// <summary>Where the certificate would be.</summary>
    public const string Certificate = $"https://sns.{EnvelopeDefaults.Region}.amazonaws.com/SimpleNotificationService-f3ecfb7224c7233fe7bb5f59f96de52f.pem";

    /// <summary>Where the subscription could be ended.</summary>
    public static string Unsubscribe(string topicArn) =>
        $"https://sns.{EnvelopeDefaults.Region}.amazonaws.com/?Action=Unsubscribe&SubscriptionArn={topicArn}:21be56ed-a058-49f5-8c98-aedd2564c486";
}
