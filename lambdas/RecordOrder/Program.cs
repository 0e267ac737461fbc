return await LambdaHost.RunAsync(start => new RecordOrder(AuditTable.From(start.Links), start.Time), StorefrontJson.Default);
