package igf.console.mails;

/** Returns the reason for a mail: the name of its message under {@code mails.cause.}. */
public final class MailCause {

    private MailCause() {}

    /** @param type of an event, such as {@code igf.proposal.screened.v1} */
    public static String of(String type) {
        return type.replaceFirst("^igf\\.", "").replaceFirst("\\.v\\d+$", "");
    }
}
