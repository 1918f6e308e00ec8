package igf.api.policy;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an edition's mails are to be handled.
 *
 * @param hold kinds of mails that wait until they are released; an empty list lets all go at once
 * @param from address that mails come from; without it the installation's
 * @param replyTo address that answers go to; without it the installation's
 */
public record MailPolicyPolicyBody(
        @NotNull List<String> hold,
        @Nullable @Email String from,
        @Nullable @Email String replyTo) {}
