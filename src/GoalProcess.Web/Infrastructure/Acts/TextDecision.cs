using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Matters;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Languages;

namespace GoalProcess.Web.Infrastructure.Acts;

/// <summary>What a body has said in one point about one text: a goal, a goal area, the vision or the value base.</summary>
public sealed record TextDecision(
    Guid SubjectId,
    Guid PointId,
    PointKind Kind,
    MatterSubject Subject,
    Settlement Settlement,
    DateOnly? ExtendsTo,
    BodyKind BodyKind,
    string BodySv,
    string BodyEn,
    DateTime HappenedAt,
    int? Section,
    bool IsIrregular,
    bool IsAnnulled)
{
    /// <summary>True when it is regular and not annulled.</summary>
    public bool Stands => !IsIrregular && !IsAnnulled;

    /// <summary>Who, when and where: "kommunstyrelsen 6 mars 2019, § 41".</summary>
    public string Where
    {
        get
        {
            // the name of a Swedish body is a common noun inside a sentence
            var body = Language.Choose(char.ToLowerInvariant(BodySv[0]) + BodySv[1..], BodyEn);
            var place = $"{body} {DateOnly.FromDateTime(HappenedAt).Written()}";
            return Section is null ? place : $"{place}, §\u00a0{Section}";
        }
    }
}
