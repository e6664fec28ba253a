using System.Globalization;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Agenda2030;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Components;

/// <summary>Says in the reader's language what the rulebook answers: the domain itself carries no prose.</summary>
public sealed class RuleWords(IStringLocalizer<RuleTexts> texts)
{
    /// <summary>The rule in a line.</summary>
    public string Name(Rule rule) => texts[$"{rule.Id}.name"];

    /// <summary>The same of a rule on record, by its id; the id itself of one that the rulebook no longer has.</summary>
    public string Name(string ruleId) => Rulebook.Find(ruleId) is { } rule ? Name(rule) : ruleId;

    /// <summary>What must hold, and why.</summary>
    public string Message(Rule rule) => texts[$"{rule.Id}.message"];

    /// <summary>Who says the rule.</summary>
    public string Source(Rule rule) => Source(rule.Source);

    /// <summary>Who says a rule: law, plan or product.</summary>
    public string Source(RuleSource source) => texts[$"source.{source}"];

    /// <summary>What the rule does when it is not met.</summary>
    public string Effect(Rule rule) => texts[$"effect.{rule.Effect}"];

    /// <summary>How a rule was set aside.</summary>
    public string SetAside(SetAsideKind kind) => texts[$"setAside.{kind}"];

    /// <summary>The lawful exception in a line.</summary>
    public string Exception(LawfulException exception) => texts[$"exception.{exception.Id}.name"];

    /// <summary>Which facts the lawful exception asks for.</summary>
    public string ExceptionFacts(LawfulException exception) => texts[$"exception.{exception.Id}.facts"];

    /// <summary>Where a rule stands written.</summary>
    public string Citation(Citation citation) => citation.Work switch
    {
        CitedWork.LocalGovernmentAct when citation.FirstSection == citation.LastSection =>
            texts["citation.LocalGovernmentAct.section", citation.Chapter!, citation.FirstSection!],
        CitedWork.LocalGovernmentAct =>
            texts["citation.LocalGovernmentAct.sections", citation.Chapter!, citation.FirstSection!, citation.LastSection!],
        CitedWork.ParliamentaryOmbudsman => texts["citation.ParliamentaryOmbudsman", citation.Number!],
        CitedWork.ExecutiveBoardRegulations => texts["citation.ExecutiveBoardRegulations", citation.FirstSection!],
        CitedWork.OfficialMemo => texts["citation.OfficialMemo"],
    };

    /// <summary>What is missing, and for what, in one sentence.</summary>
    public string Finding(Rule rule, Finding finding) =>
        Sentence(texts[$"{rule.Id}.{finding.Key}", [Subject(finding.Subject), .. finding.Args.Select(Shown)]]);

    /// <summary>What a finding points at, as it stands inside a sentence: <c>mål 2 ”Arbete”</c>.</summary>
    public string Subject(SubjectRef subject) => subject switch
    {
        { Kind: SubjectKind.SustainableGoal } when Agenda2030Register.FindGoal(subject.Number) is { } goal =>
            Named(subject, Language.Choose(goal.ShortSv, goal.ShortEn)),
        { Kind: SubjectKind.Contribution, Number: > 0 } => texts["subject.Contribution", subject.Number],
        { Name.Length: 0 } => texts[$"subject.{subject.Kind}.unnamed"],
        { Kind: SubjectKind.Decision, Number: 0 } => texts["subject.Decision.unnumbered", "", Shown(subject.Name)],
        { Kind: SubjectKind.GoalArea, Number: > 0 } => texts["subject.GoalArea", GoalArea.LetterOf(subject.Number), subject.Name],
        { Names: { } names } => Named(subject, Language.Choose(names.Sv, names.En)),
        _ => Named(subject, Shown(subject.Name)),
    };

    /// <summary>A rule with what is missing, each finding leading to where it is put right.</summary>
    public RefusedRule Refused(Violation violation, int processNumber) =>
        Refused(violation, subject => SubjectLinks.Of(violation.Rule, subject, processNumber));

    /// <summary>A refusal as the partial <c>_Refusal</c> shows it, with the ways open to this person.</summary>
    /// <param name="assessment">What the rulebook said.</param>
    /// <param name="prefix">What the names of the form's fields begin with.</param>
    public RefusalModel Refusal(Assessment assessment, string prefix)
    {
        var processNumber = assessment.HasFacts ? assessment.Facts.Process.Number : 0;
        return Refusal(assessment, violation => Refused(violation, processNumber)) with { Prefix = prefix };
    }

    /// <summary>The same, with links of the page's own.</summary>
    public RefusalModel Refusal(Assessment assessment, Func<SubjectRef, string?> link) => Refusal(assessment, violation => Refused(violation, link));

    private RefusalModel Refusal(Assessment assessment, Func<Violation, RefusedRule> refused)
    {
        var exceptions = assessment.WaysOpen.Select(way => way.Exception).OfType<LawfulException>().Distinct().ToList();

        return new RefusalModel([.. assessment.Unmet.Select(refused)])
        {
            MayDeviate = assessment.WaysOpen.Any(way => way.Kind is SetAsideKind.Deviation),
            MayRecordAsIrregular = assessment.WaysOpen.Any(way => way.Kind is SetAsideKind.Irregular),
            LawfulExceptions = exceptions.ConvertAll(exception => new SelectListItem(Exception(exception), exception.Id)),
            LawfulExceptionFactsHint = string.Join(' ', exceptions.Select(ExceptionFacts)),
        };
    }

    private RefusedRule Refused(Violation violation, Func<SubjectRef, string?> link) => new(
        Name(violation.Rule),
        violation.Rule.Source,
        Message(violation.Rule),
        [.. violation.Findings.Select(finding => new RefusedFinding(Finding(violation.Rule, finding), link(finding.Subject)))]);

    private string Named(SubjectRef subject, string name) => texts[$"subject.{subject.Kind}", subject.Number, name];

    // The domain writes days and moments as ISO 8601; everything else is shown as it is.
    private static string Shown(string argument) =>
        DateOnly.TryParseExact(argument, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.Written()
        : DateTime.TryParseExact(argument, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment.WithTime()
        : argument;

    private static string Sentence(string text) => char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..];
}
