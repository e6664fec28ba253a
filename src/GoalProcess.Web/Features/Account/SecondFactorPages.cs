namespace GoalProcess.Web.Features.Account;

/// <summary>Whether one's own second factor is on.</summary>
/// <param name="Since">Since when, by the municipality's clock; null while it is off.</param>
/// <param name="CodesLeft">Recovery codes not used yet.</param>
/// <param name="IsAsked">True when the municipality asks it of the person.</param>
/// <param name="NewCodes">The codes just made: they are shown this once.</param>
/// <param name="Till">Where the person was going.</param>
public sealed record SecondFactorPage(DateTime? Since, int CodesLeft, bool IsAsked, IReadOnlyList<string> NewCodes, string? Till)
{
    /// <summary>True when it is on.</summary>
    public bool IsOn => Since is not null;
}

/// <summary>A secret to put into the app.</summary>
/// <param name="Groups">Its letters, four at a time.</param>
/// <param name="Picture">The same as a square to point a camera at.</param>
/// <param name="Form">The code that comes back.</param>
/// <param name="Till">Where the person was going.</param>
public sealed record NewSecretPage(IReadOnlyList<string> Groups, QrPicture Picture, FirstCodeForm Form, string? Till);
