package igf.console.mails;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A mail as its recipient gets it, without the secrets of links.
 *
 * @param about address of the page about its subject; empty if there is none
 */
record MailDetails(
        String id,
        String state,
        String to,
        String subject,
        String text,
        String html,
        String cause,
        String about,
        String template,
        int attempts) {

    private static final Set<String> PROPOSAL_CAUSES = Set.of("proposal", "speaker");

    MailDetails {
        cause = MailCause.of(cause);
        String of = cause.replaceFirst("\\..*", "");
        about = PROPOSAL_CAUSES.contains(of) ? "/proposals/" + about : of.equals("session") ? "/sessions/" + about : "";
    }

    public String kind() {
        return template.replaceFirst("-(roles|guest|organizer)$", "");
    }

    /** Returns the BCP 47 tag of the language in which it is written; null if unknown. */
    public @Nullable String language() {
        return HtmlMailResponse.languageOf(html);
    }

    public boolean isReleasable() {
        return state.equals("HELD");
    }

    public boolean isFailed() {
        return state.equals("FAILED");
    }

    public boolean isDiscardable() {
        return state.equals("HELD") || state.equals("QUEUED") || state.equals("FAILED");
    }
}
