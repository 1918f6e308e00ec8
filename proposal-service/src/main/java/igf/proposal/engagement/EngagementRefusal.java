package igf.proposal.engagement;

import igf.platform.domain.Refusal;
import java.time.Instant;

final class EngagementRefusal {

    private EngagementRefusal() {}

    static Refusal unknown() {
        return Refusal.notFound();
    }

    static Refusal replaced() {
        return Refusal.gone("CHOICE_REPLACED", "Something changed since: a newer link was mailed.");
    }

    static Refusal made() {
        return Refusal.gone("CHOICE_MADE", "The choice was made. Who wants it otherwise writes to the organizers.");
    }

    static Refusal needless() {
        return Refusal.gone("CHOICE_NEEDLESS", "There are no longer too many sessions to choose from.");
    }

    static Refusal expired(Instant at) {
        return Refusal.gone("CHOICE_EXPIRED", "One could choose until " + at + ".");
    }

    static Refusal nothingKept() {
        return Refusal.rule(
                "CHOICE_EMPTY",
                "/keep",
                "Keep at least one session; a place in the last one is declined by its invitation.");
    }

    static Refusal tooMany(int limit) {
        return Refusal.rule("CHOICE_TOO_MANY", "/keep", "Keep at most " + limit + ".");
    }

    static Refusal notOffered(int index) {
        return Refusal.rule("CHOICE_NOT_OFFERED", "/keep/" + index, "Choose from the sessions that were offered.");
    }
}
