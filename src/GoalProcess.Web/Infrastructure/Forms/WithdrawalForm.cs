using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace GoalProcess.Web.Infrastructure.Forms;

/// <summary>The reason something is withdrawn; it stays in the history.</summary>
public sealed class WithdrawalForm
{
    public long? Version { get; set; }
    public string? Because { get; set; }

    /// <summary>What is withdrawn; never sent.</summary>
    [BindNever]
    public WithdrawalPage? Page { get; set; }
}
