using GoalProcess.Domain.Access;
using GoalProcess.Domain.Processes.Duties;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Duties;

/// <summary>Says in the reader's language what there is to do, and leads to the field where it is done.</summary>
public sealed class DutyWords(IStringLocalizer<DutyTexts> texts, RuleWords rules)
{
    /// <summary>One that waits for the reader.</summary>
    public DutyRow Mine(Duty duty, Facts facts, string process) => Row(duty, process, AddressOf(duty, facts), NameOf(duty.Body));

    /// <summary>Those that the reader waits for, the same thing of several bodies in one row.</summary>
    public IEnumerable<DutyRow> Others(IEnumerable<Duty> duties, Facts facts, string process) =>
        from duty in duties
        group duty by (duty.Kind, Subject: duty.Kind is DutyKind.SetBoardGoal ? Guid.Empty : duty.Subject.Id, Rule: duty.Found?.Rule.Id, duty.Item?.Id) into same
        let first = same.First()
        select Row(first, process, ReadAt(first, facts), "") with
        {
            Who = first.Owner is Role.Official ? texts["Official"] : "",
            Bodies = first.Owner is Role.Official ? [] : [.. same.Select(duty => new BodyName(NameOf(duty.Body), duty.Body!.Code)).Distinct()],
            By = same.Min(duty => duty.By),
            Since = same.Min(duty => duty.Since),
        };

    // the body stands in the title of what is the reader's own; in front of the rest
    private DutyRow Row(Duty duty, string process, string address, string body)
    {
        var (title, isContent) = TitleOf(duty, body);

        return new DutyRow(duty.Kind, TextOf(duty), address, process)
        {
            Title = title,
            TitleIsContent = isContent,
            For = duty.Step is { } step && duty.Kind is DutyKind.Mend or DutyKind.CodeContributions or DutyKind.SummariseDialogue ? Language.Choose(duty.Step.TitleSv, duty.Step.TitleEn) : "",
            Since = duty.Since,
            By = duty.By,
        };
    }

    private string TextOf(Duty duty) => duty.Kind switch
    {
        DutyKind.Mend or DutyKind.MendBoardGoal => Found(duty.Found!),
        DutyKind.CodeContributions or DutyKind.ChaseResponses => texts[duty.Count == 1 ? $"{duty.Kind}.One" : $"{duty.Kind}", duty.Count],
        _ => texts[$"{duty.Kind}"],
    };

    private string Found(Violation found) =>
        rules.Finding(found.Rule, found.Findings[0]) + (found.Findings.Count > 1 ? $" {texts["More", found.Findings.Count - 1]}" : "");

    private static (string Title, bool IsContent) TitleOf(Duty duty, string body) => duty.Kind switch
    {
        DutyKind.Mend or DutyKind.MendBoardGoal or DutyKind.CloseProcess => ("", false),
        DutyKind.NoteOutcome or DutyKind.PlanDialogue or DutyKind.PlanConsultation => (Language.Choose(duty.Step!.TitleSv, duty.Step.TitleEn), false),
        DutyKind.PutOnAgenda => (After(body, ": ") + Language.Choose(duty.Step!.TitleSv, duty.Step.TitleEn), false),
        DutyKind.SendSummons or DutyKind.CancelMeeting => (After(body, " ") + DateOnly.FromDateTime(duty.Item!.StartsAt).Written(), false),
        DutyKind.PinDocuments or DutyKind.RecordDecision => ($"{After(body, " ")}{DateOnly.FromDateTime(duty.Item!.StartsAt).Written()}: {duty.Item.Title}", true),
        DutyKind.AnswerConsultation => (After(body, ": ") + duty.Subject.Name, true),
        DutyKind.SetBoardGoal => (body, false),
        DutyKind.OpenDialogue or DutyKind.CodeContributions or DutyKind.CloseDialogue or DutyKind.SummariseDialogue or DutyKind.DispatchConsultation
            or DutyKind.CloseConsultation or DutyKind.ChaseResponses => (duty.Subject.Name, true),
    };

    /// <summary>The very field where it is done.</summary>
    private static string AddressOf(Duty duty, Facts facts)
    {
        var process = $"~/processer/{facts.Process.Number}";
        var body = duty.Body is { } at ? $"~/organ/{at.Code.ToLowerInvariant()}" : "";
        var number = duty.Subject.Number;

        return duty.Kind switch
        {
            DutyKind.NoteOutcome => $"{process}/steg/{number}#utfall",
            DutyKind.PlanDialogue => $"{process}/dialog/ny",
            DutyKind.OpenDialogue => $"{process}/dialog/{number}#oppna",
            DutyKind.CodeContributions => $"{process}/forslag?okodade=1",
            DutyKind.CloseDialogue => $"{process}/dialog/{number}#avsluta",
            DutyKind.SummariseDialogue => $"{process}/dialog/{number}/sammanstallning",
            DutyKind.PlanConsultation => $"{process}/remisser/ny",
            DutyKind.DispatchConsultation => $"{process}/remisser/{number}#skicka",
            DutyKind.CloseConsultation => $"{process}/remisser/{number}#avsluta",
            DutyKind.ChaseResponses => $"{process}/remisser/{number}#svar",
            DutyKind.Mend => SubjectLinks.Of(duty.Found!.Rule, duty.Subject, facts.Process.Number) ?? $"{process}/steg/{duty.Step!.Number}",
            DutyKind.CloseProcess => $"{process}/avslut",
            DutyKind.PutOnAgenda => $"{body}/sammantraden",
            DutyKind.PinDocuments => $"{body}/sammantraden/{duty.Item!.MeetingNumber}#dagordning",
            DutyKind.SendSummons => $"{body}/sammantraden/{duty.Item!.MeetingNumber}#kallelse",
            DutyKind.RecordDecision => $"{body}/sammantraden/{duty.Item!.MeetingNumber}/punkter/{duty.Item.Number}/beslut/nytt",
            DutyKind.CancelMeeting => $"{body}/sammantraden/{duty.Item!.MeetingNumber}#installt",
            DutyKind.AnswerConsultation => $"{process}/remisser/{number}/svar/{duty.Body!.Code.ToLowerInvariant()}",
            DutyKind.SetBoardGoal => $"{process}/namndmal/{duty.Body!.Code.ToLowerInvariant()}/nytt",
            DutyKind.MendBoardGoal => $"{process}/namndmal/{duty.Body!.Code.ToLowerInvariant()}/{number}/andra",
        };
    }

    /// <summary>The page on which the same is read by those who may not do it.</summary>
    private static string ReadAt(Duty duty, Facts facts)
    {
        var process = $"~/processer/{facts.Process.Number}";

        return duty switch
        {
            { Kind: DutyKind.AnswerConsultation } => $"{process}/remisser/{duty.Subject.Number}#svar",
            { Kind: DutyKind.SetBoardGoal or DutyKind.MendBoardGoal } => $"{process}/namndmal#organ-{duty.Body!.Code.ToLowerInvariant()}",
            { Item: { } item, Body: { } body } => $"~/organ/{body.Code.ToLowerInvariant()}/sammantraden/{item.MeetingNumber}#dagordning",
            { Kind: DutyKind.Mend, Found: { } found } when SubjectLinks.Of(found.Rule, duty.Subject, facts.Process.Number) is { } address => address,
            { Kind: DutyKind.CodeContributions } => $"{process}/forslag",
            { Step: { } step } => $"{process}/steg/{step.Number}",
            _ => process,
        };
    }

    private static string NameOf(BodyFacts? body) => body is null ? "" : Language.Choose(body.NameSv, body.NameEn);

    private static string After(string body, string mark) => body.Length == 0 ? "" : body + mark;
}
