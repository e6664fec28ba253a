using GoalProcess.Domain.Access;

namespace GoalProcess.Web.Infrastructure.Accounts;

/// <summary>Who must have a second factor.</summary>
public enum SecondFactorRule
{
    /// <summary>Nobody; everyone may.</summary>
    None,

    /// <summary>Those who are administrators of anything.</summary>
    Administrators,

    /// <summary>Everyone.</summary>
    Everyone,
}

/// <summary>How people sign in, by configuration: section "SignIn".</summary>
public sealed class SignInRules
{
    /// <summary>The section's name.</summary>
    public const string Section = "SignIn";

    /// <summary>Who is led to turn a second factor on before anything else.</summary>
    public SecondFactorRule SecondFactorFor { get; set; }

    /// <summary>Minutes without doing anything after which a session ends.</summary>
    public double IdleMinutes { get; set; } = 120;

    /// <summary>Hours after which a session ends whatever is done.</summary>
    public double HoursInAll { get; set; } = 12;

    /// <summary>False where people sign in at the identity provider only; administrators with a second factor excepted.</summary>
    public bool PasswordsAllowed { get; set; } = true;

    /// <summary>The municipality's identity provider.</summary>
    public ProviderOptions OpenIdConnect { get; set; } = new();

    /// <summary>True when whoever has the grants may have a password: anyone, or, where people sign in at the identity provider only, an administrator of the installation.</summary>
    public bool LetHavePassword(IEnumerable<Grant> grants) => PasswordsAllowed || grants.Any(grant => grant is { Role: Role.Administrator, Scope: GrantScope.Installation });
}

/// <summary>The municipality's identity provider, by configuration: section "SignIn:OpenIdConnect". Off until it has an address.</summary>
public sealed class ProviderOptions
{
    /// <summary>Its address, where <c>/.well-known/openid-configuration</c> lies.</summary>
    public string? Authority { get; set; }

    /// <summary>What it calls the product.</summary>
    public string? ClientId { get; set; }

    /// <summary>The secret it shares with the product.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>What people call it, in the button.</summary>
    public string Name { get; set; } = "OpenID Connect";

    /// <summary>The claim that holds the person's e-mail address.</summary>
    public string EmailClaim { get; set; } = "email";

    /// <summary>True where the provider says of no address that it is verified, and the municipality answers for them all.</summary>
    public bool EmailIsAlwaysVerified { get; set; }

    /// <summary>True when there is one.</summary>
    public bool IsOn => !string.IsNullOrEmpty(Authority);

    /// <summary>True when its address can be called: over TLS, or on this very machine.</summary>
    public bool CanBeCalled => Uri.TryCreate(Authority, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback);
}
