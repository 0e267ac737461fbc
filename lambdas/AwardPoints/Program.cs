return await LambdaHost.RunAsync(
    start => new AwardPoints(PointsTable.From(start.Links)).OncePer(placed => placed.OrderId, DynamoIdempotencyStore.From(start.Links)),
    StorefrontJson.Default);
