package igf.console.mails;

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
        String cause = MailCause.of(json.path("cause").asString(""));
        String subject = cause.replaceFirst("\\..*", "");
        String about = json.path("about").asString("");
        return new MailDetails(
                json.path("id").asString(""),
                json.path("state").asString(""),
                json.path("to").asString(""),
                json.path("subject").asString(""),
                json.path("text").asString(""),
                json.path("html").asString(""),
                cause,
                OF_PROPOSALS.contains(subject)
                        ? "/proposals/" + about
                        : subject.equals("session") ? "/sessions/" + about : "",
                json.path("template").asString("").replaceFirst("-(roles|guest|organizer)$", ""),
                json.path("edition").asString(""),
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
