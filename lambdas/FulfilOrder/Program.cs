return await LambdaHost.RunAsync(start => new FulfilOrder(ReceiptBucket.From(start.Links)), StorefrontJson.Default);
