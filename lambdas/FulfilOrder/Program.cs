return await LambdaHost.RunAsync(links => new FulfilOrder(ReceiptBucket.From(links)), StorefrontJson.Default);
