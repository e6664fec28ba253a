namespace GoalProcess.Domain.Access;

/// <summary>What a person is in the product. What a role may do stands in <see cref="PermissionTable"/>.</summary>
public enum Role
{
    /// <summary>Administratör: accounts, bodies, the demo clock. Writes nothing inside a process.</summary>
    Administrator,

    /// <summary>Handläggare: edits goal areas, keywords and goals, opens matters.</summary>
    Official,

    /// <summary>Nämndsekreterare: plans meetings and records what the body decided.</summary>
    Secretary,

    /// <summary>Kommunchef and management group: reads everything.</summary>
    Executive,

    /// <summary>Nämndens företrädare: answers for a board or company.</summary>
    BoardRepresentative,

    /// <summary>Förtroendevald: reads the same pages as the others, without the buttons.</summary>
    ElectedMember,
}
