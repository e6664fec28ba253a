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
public sealed class SignInOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "SignIn";

    /// <summary>Who is led to turn a second factor on before anything else.</summary>
    public SecondFactorRule SecondFactorFor { get; set; }
}
