namespace GoalProcess.Web.Infrastructure.Mail;

/// <summary>How a connection to the mail server is protected.</summary>
public enum MailTls
{
    /// <summary>Asked for on the ordinary port; without it nothing is sent.</summary>
    StartTls,

    /// <summary>From the first byte, on a port of its own.</summary>
    OnConnect,

    /// <summary>Not at all: for a relay on the same machine.</summary>
    None,
}

/// <summary>Where messages go: section "Mail". To a server, to a folder, or nowhere when neither is named.</summary>
public sealed class MailOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Mail";

    /// <summary>The SMTP server.</summary>
    public string? Host { get; set; }

    /// <summary>Its port.</summary>
    public int Port { get; set; } = 587;

    /// <summary>Who signs in there; nobody when it is empty.</summary>
    public string? User { get; set; }

    /// <summary>With which password.</summary>
    public string? Password { get; set; }

    /// <summary>The sender's address.</summary>
    public string? From { get; set; }

    /// <summary>How the connection is protected.</summary>
    public MailTls Tls { get; set; }

    /// <summary>A folder that gets each message as a file instead.</summary>
    public string? Folder { get; set; }

    /// <summary>True when messages go nowhere.</summary>
    public bool IsOff => string.IsNullOrEmpty(Host) && string.IsNullOrEmpty(Folder);
}
