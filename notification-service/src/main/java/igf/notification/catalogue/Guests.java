package igf.notification.catalogue;

import igf.notification.feed.PublicFact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The people invited to a proposal, built from the events about it. They get one mail when the proposal ends, and one
 * if it goes on after all. Their mails are of the organizers' kind, so that holding a decision holds it for everybody.
 */
final class Guests {

    private static final String INVITED = "igf.speaker.invited.v1";

    /** The last invitation by roster entry. */
    private final Map<String, PublicFact> invited = new LinkedHashMap<>();

    /** The event that ended the proposal; null while it goes on. */
    private @Nullable PublicFact end;

    private Guests() {}

    /**
     * Returns the mails of an event to invited people, beside those to organizers.
     *
     * @param before all earlier events about the same proposal
     */
    static List<Content> mails(PublicFact fact, List<PublicFact> before) {
        var guests = new Guests();
        before.forEach(guests::after);
        return guests.of(fact);
    }

    private void after(PublicFact fact) {
        var entry = String.valueOf(fact.data().get("entryId"));
        switch (fact.type()) {
            case INVITED -> invited.put(entry, fact);
            case "igf.speaker.declined.v1", "igf.speaker.replaced.v1" -> invited.remove(entry);
            case "igf.proposal.submitted.v1" -> end = null;
            default -> {
                if (ending(fact) != null) {
                    end = fact;
                } else if (reopening(fact) != null) {
                    end = null;
                }
            }
        }
        if (fact.type().equals("igf.proposal.withdrawn.v1")) {
            // A new submission invites everybody again.
            invited.clear();
        }
    }

    private List<Content> of(PublicFact fact) {
        var ending = ending(fact);
        var reopening = reopening(fact);
        var over = end;
        if (ending != null && over == null) {
            return told(fact, ending);
        }
        return reopening != null && over != null ? reopened(fact, reopening, over) : List.of();
    }

    /** Returns the kind of mail about the end of a proposal; null for other events. */
    private static @Nullable String ending(PublicFact fact) {
        return switch (fact.type()) {
            case "igf.proposal.declined.v1" -> "declined";
            case "igf.proposal.merged.v1" -> "merged";
            case "igf.proposal.withdrawn.v1" -> "withdrawn";
            case "igf.proposal.decision-undone.v1" -> isLapse(fact) ? "lapsed" : null;
            default -> null;
        };
    }

    /** Returns the kind of mail about a proposal that goes on after all; null for other events. */
    private static @Nullable String reopening(PublicFact fact) {
        return switch (fact.type()) {
            case "igf.proposal.accepted.v1" -> "accepted";
            case "igf.proposal.reserved.v1" -> "reserved";
            case "igf.proposal.decision-undone.v1" -> isLapse(fact) ? null : "decision-undone";
            case "igf.proposal.merge-ended.v1" -> "UNDONE".equals(fact.data().get("outcome")) ? "merge-undone" : null;
            default -> null;
        };
    }

    private static boolean isLapse(PublicFact fact) {
        return "LAPSED".equals(fact.data().get("cause"));
    }

    private List<Content> told(PublicFact fact, String kind) {
        var mails = new ArrayList<Content>();
        var others = organizers(fact);
        for (var invitation : invited.values()) {
            var guest = new EventMembers(invitation.data());
            guest.id("personId")
                    .filter(others::add)
                    .filter(_ -> guest.sealed("emailSealed").isPresent())
                    .ifPresent(id -> mails.add(Catalogue.content(fact, Gathered.forGuests(kind), id, guest, Map.of())));
        }
        return mails;
    }

    /** Organizers get mails of their own. */
    private static Set<UUID> organizers(PublicFact fact) {
        var ids = new HashSet<UUID>();
        new EventMembers(fact.data())
                .members("organizers")
                .forEach(organizer -> organizer.id("personId").ifPresent(ids::add));
        return ids;
    }

    /** Writes to people who were informed of the end. People whose invitation was withdrawn unsent get it now. */
    private List<Content> reopened(PublicFact fact, String kind, PublicFact over) {
        var mails = new ArrayList<Content>();
        var untrue = Gathered.forGuests(String.valueOf(ending(over)));
        for (var mail : told(fact, kind)) {
            mails.add(mail.correcting(Content.messageId(mail.regarding().personId(), over.id(), untrue)));
        }
        var again = new LinkedHashMap<UUID, Content>();
        for (var invitation : invited.values()) {
            var guest = new EventMembers(invitation.data());
            if (guest.sealed("emailSealed").isPresent()) {
                guest.id("personId")
                        .ifPresent(id -> again.merge(
                                id,
                                Catalogue.content(
                                        fact, "invitation", id, guest, guest.only("role", "tokenSealed", "expiresAt")),
                                (one, other) -> Gathered.with(other, List.of(one))));
            }
        }
        mails.addAll(again.values());
        return mails;
    }
}
