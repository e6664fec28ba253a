namespace GoalProcess.Data.Accounts;

/// <summary>What people do with accounts, by the names the audit trail keeps.</summary>
public static class AccountActs
{
    public const string BeginInstallation = "BeginInstallation";
    public const string InvitePerson = "InvitePerson";
    public const string EditPerson = "EditPerson";
    public const string GiveGrant = "GiveGrant";
    public const string WithdrawGrant = "WithdrawGrant";
    public const string CloseAccount = "CloseAccount";
    public const string ReopenAccount = "ReopenAccount";
    public const string EndSessions = "EndSessions";
    public const string MakePasswordLink = "MakePasswordLink";
    public const string ChoosePassword = "ChoosePassword";
    public const string ChooseReminders = "ChooseReminders";
    public const string TurnOnSecondFactor = "TurnOnSecondFactor";
    public const string TurnOffSecondFactor = "TurnOffSecondFactor";
    public const string RemoveSecondFactor = "RemoveSecondFactor";
    public const string MakeRecoveryCodes = "MakeRecoveryCodes";
    public const string UseRecoveryCode = "UseRecoveryCode";
    public const string EndOwnSessions = "EndOwnSessions";
    public const string LinkProvider = "LinkProvider";
    public const string UnlinkProvider = "UnlinkProvider";

    /// <summary>All of them; each has its words.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        BeginInstallation, InvitePerson, EditPerson, GiveGrant, WithdrawGrant, CloseAccount, ReopenAccount, EndSessions, MakePasswordLink,
        ChoosePassword, ChooseReminders, TurnOnSecondFactor, TurnOffSecondFactor, RemoveSecondFactor, MakeRecoveryCodes, UseRecoveryCode,
        EndOwnSessions, LinkProvider, UnlinkProvider,
    ];
}
