return await LambdaHost.RunAsync(start => new RecordReceipt(AuditTable.From(start.Links), start.Time), StorefrontJson.Default);
