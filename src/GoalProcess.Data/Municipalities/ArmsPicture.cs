namespace GoalProcess.Data.Municipalities;

/// <summary>The picture of the municipality's arms. Outside the audit trail, which keeps its sum.</summary>
public sealed class ArmsPicture
{
    /// <summary>Longest name of a type, in characters.</summary>
    public const int ContentTypeMaxLength = 40;

    private ArmsPicture() { }

    /// <summary>A picture.</summary>
    public ArmsPicture(string hash, string contentType, byte[] content) => (Hash, ContentType, Content) = (hash, contentType, content);

    /// <summary>The key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The SHA-256 of the content, in hexadecimal.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>What it is: "image/png".</summary>
    public string ContentType { get; private init; } = "";

    /// <summary>The picture.</summary>
    public byte[] Content { get; private init; } = [];
}
