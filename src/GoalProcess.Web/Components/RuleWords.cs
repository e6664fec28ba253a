using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Components;

/// <summary>Says rules, findings and refusals in the reader's language.</summary>
public sealed class RuleWords(IStringLocalizer<RuleTexts> texts)
{
    /// <summary>What the rule is called.</summary>
    public string Name(Rule rule) => texts[$"{rule.Id}.name"];

    /// <summary>What must hold, and why.</summary>
    public string Message(Rule rule) => texts[$"{rule.Id}.message"];

    /// <summary>Law, plan or product, as a word.</summary>
    public string Source(Rule rule) => texts[$"source.{rule.Source}"];

    /// <summary>Whether the rule refuses, flags or advises, as a word.</summary>
    public string Effect(Rule rule) => texts[$"effect.{rule.Effect}"];

    /// <summary>What is missing, in one sentence.</summary>
    public string Finding(Rule rule, Finding finding) =>
        texts[$"{rule.Id}.{finding.Key}", [Subject(finding.Subject), .. finding.Args.Cast<object>()]];

    /// <summary>A lawful exception's name.</summary>
    public string Exception(LawfulException exception) => texts[$"exception.{exception.Id}.name"];

    /// <summary>A rule with what is missing, each finding linked to the object at fault.</summary>
    public RefusedRule Refused(Violation violation, int processNumber) => new(
        Name(violation.Rule),
        violation.Rule.Source,
        Message(violation.Rule),
        [.. violation.Findings.Select(finding => new RefusedFinding(Finding(violation.Rule, finding), Address(finding.Subject, processNumber)))]);

    /// <summary>Why an act was refused, and the ways open to this person.</summary>
    public RefusalModel Refusal(Assessment assessment, string prefix)
    {
        var number = assessment.HasFacts ? assessment.Facts.Process.Number : 0;
        var exceptions = assessment.WaysOpen.Select(way => way.Exception).OfType<LawfulException>().Distinct();

        return new RefusalModel([.. assessment.Unmet.Select(violation => Refused(violation, number))])
        {
            Prefix = prefix,
            MayDeviate = assessment.WaysOpen.Any(way => way.Kind is SetAsideKind.Deviation),
            LawfulExceptions = [.. exceptions.Select(exception => new SelectListItem(Exception(exception), exception.Id))],
            MayRecordAsIrregular = assessment.WaysOpen.Any(way => way.Kind is SetAsideKind.Irregular),
        };
    }

    /// <summary>Where the object is worked on; null when it has no page of its own.</summary>
    public static string? Address(SubjectRef subject, int processNumber) => subject.Kind switch
    {
        SubjectKind.Goal when subject.Number > 0 => $"~/processer/{processNumber}/mal/{subject.Number}",
        SubjectKind.GoalArea when subject.Number > 0 => $"~/processer/{processNumber}/malomraden/{subject.Number}",
        SubjectKind.Keyword => $"~/processer/{processNumber}/nyckelord/{subject.Number}",
        SubjectKind.EarlierGoal => $"~/processer/{processNumber}/tidigare-mal",
        SubjectKind.Matter when subject.Number > 0 => $"~/processer/{processNumber}/arenden/{subject.Number}",
        SubjectKind.Step => $"~/processer/{processNumber}/steg/{subject.Number}",
        SubjectKind.Statement or SubjectKind.Vision or SubjectKind.ValueBase => "~/vision",
        SubjectKind.SustainableGoal => $"~/agenda2030/{subject.Number}",
        SubjectKind.Body => $"~/organ/{subject.Name.ToLowerInvariant()}",
        _ => null,
    };

    private string Subject(SubjectRef subject) => subject.Kind switch
    {
        SubjectKind.GoalArea => texts["subject.GoalArea", GoalArea.LetterOf(Math.Max(1, subject.Number)), subject.Name],
        SubjectKind.Goal or SubjectKind.Keyword or SubjectKind.EarlierGoal or SubjectKind.Matter or SubjectKind.Step or SubjectKind.Decision =>
            texts[$"subject.{subject.Kind}", subject.Number, subject.Name],
        _ => subject.Name,
    };
}
