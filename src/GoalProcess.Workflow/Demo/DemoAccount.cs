using GoalProcess.Domain.Access;

namespace GoalProcess.Workflow.Demo;

/// <summary>An account of the demo, signed in with one click; made up.</summary>
/// <param name="UserName">Its user name.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Title">The post.</param>
/// <param name="Role">The role.</param>
/// <param name="Bodies">The codes of the bodies the role is held at; none for the whole installation.</param>
public sealed record DemoAccount(string UserName, string Name, string Title, Role Role, IReadOnlyList<string> Bodies)
{
    /// <summary>Its e-mail address: every account has one, or the account store would refuse to save it.</summary>
    public string Email => $"{UserName}@lindakra.example";

    /// <summary>One account for each role, in the order they are shown.</summary>
    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        new("karin", "Karin Åberg", "Verksamhetsutvecklare", Role.Official, []),
        new("maria", "Maria Sand", "Nämndsekreterare", Role.Secretary, ["KSAU", "KS", "KF"]),
        new("per", "Per Strand", "Kommundirektör", Role.Executive, []),
        new("fatima", "Fatima Ström", "Ordförande, barn- och utbildningsnämnden", Role.BoardRepresentative, ["BUN"]),
        new("eva", "Eva Holm", "Ledamot i kommunfullmäktige", Role.ElectedMember, []),
        new("nils", "Nils Ek", "Systemförvaltare", Role.Administrator, []),
    ];
}
