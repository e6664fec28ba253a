namespace GoalProcess.Web.Components;

/// <summary>The kinds of control a field can hold.</summary>
public enum FieldKind
{
    Text,
    Textarea,
    Select,
    Date,
    Time,
    Number,
    Checkbox,
    Password,
    Email,
    File,
    Colour,
}
