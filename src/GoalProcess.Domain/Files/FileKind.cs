namespace GoalProcess.Domain.Files;

/// <summary>The sorts of files that are taken in.</summary>
public enum FileKind
{
    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>A Word document (.docx).</summary>
    Word,

    /// <summary>An Excel workbook (.xlsx).</summary>
    Workbook,

    /// <summary>A picture, JPEG.</summary>
    Jpeg,

    /// <summary>A picture, PNG.</summary>
    Png,

    /// <summary>Plain text in UTF-8.</summary>
    PlainText,
}
