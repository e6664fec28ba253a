using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace GoalProcess.Web.Features.Direction;

/// <summary>The vision or the value base, worded anew.</summary>
public sealed record DirectionForm : IMayConflict
{
    public long? Version { get; set; }
    public string? Title { get; set; }
    public string? Text { get; set; }
    public List<StatementForm> Statements { get; init; } = [];
    public string? ConflictChoice { get; set; }

    /// <summary>The document; never sent.</summary>
    [BindNever]
    public DirectionEditor? Page { get; set; }

    /// <summary>Someone else's text beside this one; never sent.</summary>
    [BindNever]
    public ConflictModel? Conflict { get; set; }

    /// <summary>The whole text, line by line.</summary>
    public string Whole => string.Join('\n', [Title, Text, .. Statements.Select(statement => statement.Text)]);

    /// <summary>Both texts in one form, where they differ.</summary>
    public DirectionForm JoinedWith(DirectionForm stored) => this with
    {
        Version = stored.Version,
        Title = Conflicts.Join(stored.Title, Title, " / "),
        Text = Conflicts.Join(stored.Text, Text),
        Statements =
        [
            .. stored.Statements.Select(theirs => new StatementForm
            {
                Id = theirs.Id,
                Text = Conflicts.Join(theirs.Text, Statements.Find(mine => mine.Id == theirs.Id)?.Text),
            }),
        ],
    };
}
