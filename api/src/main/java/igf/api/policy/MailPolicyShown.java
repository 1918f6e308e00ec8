package igf.api.policy;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The mail policy of an edition.
 *
 * @param edition the edition's slug
 * @param hold kinds of mails that wait until they are released
 * @param from address of the sender
 * @param replyTo address for replies
 * @param kinds all kinds of mails
 * @param off kinds of mails that are not written
 * @param byKind all kinds of mails in the order of their groups
 */
@Schema(name = "MailPolicyPolicyShown")
public record MailPolicyShown(
        String edition,
        List<String> hold,
        String from,
        String replyTo,
        List<String> kinds,
        List<String> off,
        List<MailKindShown> byKind) {}
