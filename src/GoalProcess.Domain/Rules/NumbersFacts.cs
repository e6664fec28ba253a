namespace GoalProcess.Domain.Rules;

/// <summary>The highest short numbers given in the process, withdrawn things included.</summary>
/// <param name="LastArea">Goal areas.</param>
/// <param name="LastGoal">Goals.</param>
/// <param name="LastKeyword">Keywords.</param>
/// <param name="LastMatter">Matters.</param>
/// <param name="LastDialogue">Citizen dialogues.</param>
/// <param name="LastConsultation">Consultations.</param>
/// <param name="LastBoardGoal">Board goals.</param>
/// <param name="LastCost">Costs.</param>
/// <param name="LastReuse">Documents that use the dialogue's result.</param>
/// <param name="LastWhatIfPlan">What-if plans.</param>
public sealed record NumbersFacts(
    int LastArea,
    int LastGoal,
    int LastKeyword,
    int LastMatter,
    int LastDialogue = 0,
    int LastConsultation = 0,
    int LastBoardGoal = 0,
    int LastCost = 0,
    int LastReuse = 0,
    int LastWhatIfPlan = 0);
