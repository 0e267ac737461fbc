namespace ServerlessStack.Lambda.Tests.Injection;

internal interface ICarrier;
