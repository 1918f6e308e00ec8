package igf.api.policy;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The new mail policy of an edition.
 *
 * @param hold kinds of mails that wait until they are released; an empty list holds none
 * @param from address of the sender; the installation's if left out
 * @param replyTo address for replies; the installation's if left out
 * @param off kinds of mails that are not written, even if {@code hold} has them; none if left out
 */
@Schema(name = "MailPolicyPolicyBody")
public record MailPolicyBody(
        @NotNull List<String> hold,
        @Nullable @Email String from,
        @Nullable @Email String replyTo,
        @Nullable List<String> off) {}
