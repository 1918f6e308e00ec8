package igf.notification.policy;

/** Reads the mail policies of editions. */
@FunctionalInterface
public interface MailPolicies {

    /**
     * Returns the policy as last set, or the installation's default.
     *
     * @param edition empty for mails of no edition
     */
    MailPolicy find(String edition);
}
