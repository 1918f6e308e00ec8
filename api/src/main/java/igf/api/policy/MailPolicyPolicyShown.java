package igf.api.policy;

import java.util.List;

/**
 * How an edition's mails are handled.
 *
 * @param edition the edition's slug
 * @param hold kinds of mails that wait until they are released
 * @param from address that mails come from
 * @param replyTo address that answers go to
 * @param kinds all kinds of mails that there are
 */
public record MailPolicyPolicyShown(
        String edition, List<String> hold, String from, String replyTo, List<String> kinds) {}
