package igf.proposal.engagement;

import igf.platform.domain.Refusal;
import java.time.Instant;

final class EngagementRefusal {

    private EngagementRefusal() {}

    static Refusal unknownLink() {
        return Refusal.notFound();
    }

    static Refusal linkReplaced() {
        return Refusal.gone("CHOICE_REPLACED", "Your sessions have changed: use the newer link in your mail.");
    }

    static Refusal alreadyChosen() {
        return Refusal.gone("CHOICE_MADE", "You have chosen already. To change your choice, write to the organizers.");
    }

    static Refusal notNeeded() {
        return Refusal.gone("CHOICE_NEEDLESS", "There are no longer too many sessions to choose from.");
    }

    static Refusal expired(Instant at) {
        return Refusal.gone("CHOICE_EXPIRED", "The time to choose ended at " + at + ".");
    }

    static Refusal nothingKept() {
        return Refusal.rule(
                "CHOICE_EMPTY",
                "/keep",
                "Keep at least one session. To give up the last one too, decline its invitation.");
    }

    static Refusal tooMany(int limit) {
        return Refusal.rule("CHOICE_TOO_MANY", "/keep", "Keep at most " + limit + " sessions.");
    }

    static Refusal notOffered(int index) {
        return Refusal.rule("CHOICE_NOT_OFFERED", "/keep/" + index, "Choose from the sessions that were offered.");
    }
}
