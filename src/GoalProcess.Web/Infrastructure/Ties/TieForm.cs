using GoalProcess.Domain.Goals;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace GoalProcess.Web.Infrastructure.Ties;

/// <summary>A new tie: what it leads to, why, and how much of it.</summary>
public sealed class TieForm
{
    public TieKind Kind { get; set; }

    /// <summary>The statement's key, the goal's number or the target's code.</summary>
    public string? Lead { get; set; }

    public string? Rationale { get; set; }
    public TieStrength? Strength { get; set; }

    /// <summary>What the form is about; never sent.</summary>
    [BindNever]
    public TiePage? Page { get; set; }

    /// <summary>The tie as the domain wants it; null when it leads to nothing that can be chosen.</summary>
    public TieDraft? Draft(IReadOnlyList<TieLead> leads) => leads.FirstOrDefault(lead => lead.Value == Lead) is { } chosen && Strength is { } strength
        ? new TieDraft(Kind, chosen.StatementId, chosen.StatementId is null ? chosen.Value : null, chosen.Label, Rationale ?? "", strength)
        : null;
}
