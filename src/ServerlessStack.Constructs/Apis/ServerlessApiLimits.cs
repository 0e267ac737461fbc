namespace ServerlessStack.Constructs;

/// <summary>What an HTTP API accepts, and what we refuse because it is never meant.</summary>
internal static class ServerlessApiLimits
{
    public static void Check(Rules rules, ServerlessApiProps props)
    {
        rules
            .Require(props.RequestsPerSecond > 0, () => $"RequestsPerSecond ({props.RequestsPerSecond}) must be above 0, or the API answers every request with 429.")
            .Require(props.RequestBurst > 0, () => $"RequestBurst ({props.RequestBurst}) must be above 0, or the API answers every request with 429.");
        foreach (var origin in props.AllowedOrigins)
        {
            rules.Require(
                IsOrigin(origin),
                () => $"AllowedOrigins (\"{origin}\") must be an origin such as https://shop.example, without a path or wildcard, or browsers of every site may call the API, or none.");
        }

        if (props.Issuer is { } issuer)
        {
            rules
                .Require(
                    issuer.Url.IsAbsoluteUri && issuer.Url.Scheme == Uri.UriSchemeHttps,
                    () => $"Issuer ({issuer.Url}) must be an https address, or API Gateway cannot fetch the keys that verify tokens.")
                .Require(issuer.Audiences.Count > 0, () => "Issuer (no audience) must name at least one audience, or API Gateway refuses the authorizer.");
        }

        rules.Check();
    }

    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.GetLeftPart(UriPartial.Authority) == origin;
}
