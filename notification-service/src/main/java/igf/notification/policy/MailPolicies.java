package igf.notification.policy;

/** Finds the mail policy of an edition. */
@FunctionalInterface
public interface MailPolicies {

    /** As it was said last; where nothing was, as this installation is set. @param edition empty for mails of none */
    MailPolicy of(String edition);
}
