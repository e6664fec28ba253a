using GoalProcess.Domain.Common;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Infrastructure.Acts;

namespace GoalProcess.Web.Features.Costs;

/// <summary>What the process has cost, and which documents use the dialogue's result.</summary>
public sealed record CostsPage(ProcessPlace Process, IReadOnlyList<CostRow> Costs, IReadOnlyList<ReuseRow> Reuses)
{
    /// <summary>The sum of the amounts that are known, in öre.</summary>
    public long Total => Costs.Sum(cost => cost.AmountInOre ?? 0);

    /// <summary>The part of it that is the dialogue's extra cost, in öre.</summary>
    public long OfDialogue => Costs.Where(cost => cost.IsForDialogue).Sum(cost => cost.AmountInOre ?? 0);

    /// <summary>How many costs have no amount yet.</summary>
    public int WithoutAmount => Costs.Count(cost => cost.AmountInOre is null);

    /// <summary>What costs.stated will say when the process closes, in the rule's own words.</summary>
    public IEnumerable<Finding> Advice()
    {
        var process = new SubjectRef(SubjectKind.Process, Process.Id, Process.Number, Process.Name);

        if (!Costs.Any(cost => cost is { IsForDialogue: true, AmountInOre: not null }))
        {
            yield return Finding.Of(process, "noDialogueCost");
        }

        if (Reuses.Count == 0)
        {
            yield return Finding.Of(process, "noReuse");
        }
    }
}

/// <summary>A cost.</summary>
public sealed record CostRow(Guid Id, int Number, string What, long? AmountInOre, DateOnly? On, bool IsForDialogue, long Version);

/// <summary>A governing document that uses the dialogue's result.</summary>
public sealed record ReuseRow(Guid Id, int Number, string Document, string How, long Version);

/// <summary>One cost on its own page.</summary>
public sealed record CostPage(ProcessPlace Process, CostRow Cost)
{
    /// <summary>Its address, written with <c>~/</c>.</summary>
    public string Address => $"~/processer/{Process.Number}/kostnader/{Cost.Number}";
}

/// <summary>One reuse on its own page.</summary>
public sealed record ReusePage(ProcessPlace Process, ReuseRow Reuse)
{
    /// <summary>Its address, written with <c>~/</c>.</summary>
    public string Address => $"~/processer/{Process.Number}/aterbruk/{Reuse.Number}";
}
