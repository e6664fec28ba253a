namespace GoalProcess.Domain.Goals;

/// <summary>Which of the memo's heaps a keyword lies in.</summary>
public enum KeywordHeap
{
    /// <summary>1) keywords and meaning of goals.</summary>
    Meaning,

    /// <summary>2) strategy and programme.</summary>
    Programme,
}
