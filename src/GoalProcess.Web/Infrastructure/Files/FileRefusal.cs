namespace GoalProcess.Web.Infrastructure.Files;

/// <summary>Why a file is not taken in.</summary>
public enum FileRefusal
{
    /// <summary>No file was chosen, or it is empty.</summary>
    Missing,

    /// <summary>Larger than the installation allows.</summary>
    TooLarge,

    /// <summary>Not one of the sorts that are taken in, by its name.</summary>
    NotPermitted,

    /// <summary>Its content is not what its name says.</summary>
    NotWhatItSays,

    /// <summary>An Office file that would grow out of proportion when it is opened, or holds macros or paths out of itself.</summary>
    Harmful,

    /// <summary>Refused by the virus scanner.</summary>
    Infected,
}
