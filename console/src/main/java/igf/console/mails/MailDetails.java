package igf.console.mails;

import static igf.console.service.Json.string;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * A mail as its recipient gets it, without the secrets of links.
 *
 * @param about address of its subject's page; empty if there is none
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
        String kind,
        String edition,
        int attempts) {

    private static final Set<String> OF_PROPOSALS = Set.of("proposal", "speaker");

    static MailDetails of(JsonNode json) {
        String cause = MailCause.of(string(json, "cause"));
        String subject = cause.replaceFirst("\\..*", "");
        String about = string(json, "about");
        return new MailDetails(
                string(json, "id"),
                string(json, "state"),
                string(json, "to"),
                string(json, "subject"),
                string(json, "text"),
                string(json, "html"),
                cause,
                OF_PROPOSALS.contains(subject)
                        ? "/proposals/" + about
                        : subject.equals("session") ? "/sessions/" + about : "",
                string(json, "template").replaceFirst("-(roles|guest|organizer)$", ""),
                string(json, "edition"),
                json.path("attempts").asInt(0));
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
