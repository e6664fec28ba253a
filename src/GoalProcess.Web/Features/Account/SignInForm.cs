namespace GoalProcess.Web.Features.Account;

/// <summary>Who wants in.</summary>
public sealed class SignInForm
{
    public string? Email { get; set; }
    public string? Password { get; set; }
}
