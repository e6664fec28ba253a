using GoalProcess.Domain.Processes.Schedule;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Leadership;

/// <summary>Says in the reader's language how a process stands and why.</summary>
public sealed class ReportWords(IStringLocalizer<LeadershipTexts> texts)
{
    /// <summary>The reason in a few sentences: what has gone wrong, and which fixed date it threatens.</summary>
    public string Reason(StandingReason reason, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(reason);
        ArgumentNullException.ThrowIfNull(facts);
        var parts = new List<string> { Cause(reason, facts) };

        if (reason.NeededBy is { } needed)
        {
            parts.Add(texts["Needed", StepOn(needed.Step, facts)]);
        }

        parts.Add(Threat(reason, facts));
        return string.Join(' ', parts);
    }

    /// <summary>The first reason; for a process that has none, what its state rests on.</summary>
    public string First(ProcessStanding standing, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(standing);
        ArgumentNullException.ThrowIfNull(facts);

        return standing.Reasons is [var first, ..] ? Reason(first, facts)
            : facts.Process.ClosedOn is { } closed ? texts["Reason.Closed", closed.Written()]
            : standing.Verdict switch
            {
                StandingVerdict.Finished => texts["Reason.Finished"],
                StandingVerdict.Unplanned => texts["Reason.Unplanned"],
                StandingVerdict.OnTime or StandingVerdict.AtRisk or StandingVerdict.Late => texts["Reason.None"],
            };
    }

    /// <summary>The body's name, or that none is named.</summary>
    public string Body(StepFacts step, Facts facts)
    {
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(facts);
        return facts.Body(step.BodyId) is { } body ? Language.Choose(body.NameSv, body.NameEn) : texts["NoBody"];
    }

    private string Cause(StandingReason reason, Facts facts) => reason.Since is { } since
        ? texts[$"Cause.{reason.Kind}", Step(reason.Step, facts), since.Written(), Days(facts.Today.DayNumber - since.DayNumber)]
        : texts["Cause.NoDay", Step(reason.Step, facts)];

    private string Threat(StandingReason reason, Facts facts)
    {
        var limit = Limit(reason.Threatens, facts);

        return reason.Verdict is StandingVerdict.AtRisk ? texts["Threat.AtRisk", limit, Days(reason.Slack)] : texts[
            reason.Threatens.Day < facts.Today ? "Threat.Passed" : "Threat.Broken", limit, (reason.Expected ?? facts.Today).Written(), Days(reason.DaysLate)];
    }

    private string Limit(FixedDate limit, Facts facts) => limit.IsStatutory ? texts["Limit.Law", limit.Day.Written()]
        : facts.Steps.FirstOrDefault(step => step.Number == limit.Step) is { BodyId: not null } step ? texts["Limit.Meeting", Body(step, facts), limit.Day.Written()]
        : texts["Limit.Decision", limit.Day.Written()];

    private string Step(StepFacts step, Facts facts)
    {
        var title = Language.Choose(step.TitleSv, step.TitleEn);
        return step.BodyId is null ? texts["Step.Bare", title] : texts["Step.At", Body(step, facts), title];
    }

    private string StepOn(StepFacts step, Facts facts) => Step(step, facts) + Dates.AfterComma(step.Start, step.End);

    private string Days(int count) => count == 1 ? texts["Days.One"] : texts["Days", count];
}
