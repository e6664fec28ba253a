using Microsoft.AspNetCore.Mvc.Rendering;

namespace GoalProcess.Web.Components;

/// <summary>
/// A refused act: the rules that say no, and the ways open to this person. The partial <c>_Refusal</c> shows it inside
/// the form of the act, so that the act is sent again together with the chosen way.
/// </summary>
public sealed record RefusalModel(IReadOnlyList<RefusedRule> Rules)
{
    /// <summary>What the names of the fields below begin with in the form, for example <c>Form</c>.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>A rule of the plan may be set aside knowingly, with a reason.</summary>
    public bool MayDeviate { get; init; }

    public string? DeviationReason { get; init; }

    /// <summary>The exceptions the law itself gives for these rules.</summary>
    public IReadOnlyList<SelectListItem> LawfulExceptions { get; init; } = [];

    public string? LawfulException { get; init; }

    /// <summary>The facts the exception rests on.</summary>
    public string? LawfulExceptionFacts { get; init; }

    /// <summary>Which facts the exceptions ask for.</summary>
    public string? LawfulExceptionFactsHint { get; init; }

    /// <summary>The secretary may record what happened although it should not have.</summary>
    public bool MayRecordAsIrregular { get; init; }

    public bool RecordAsIrregular { get; init; }

    public bool HasWayOpen => MayDeviate || LawfulExceptions.Count > 0 || MayRecordAsIrregular;
}
