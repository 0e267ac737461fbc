using Microsoft.Extensions.DependencyInjection;

return await LambdaHost.RunAsync<QuoteParcel>(QuotesJson.Default, services => services.AddSingleton<ITariff, WeightTariff>());
