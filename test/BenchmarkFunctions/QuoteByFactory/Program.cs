return await LambdaHost.RunAsync(_ => new QuoteParcel(new WeightTariff()), QuotesJson.Default);
