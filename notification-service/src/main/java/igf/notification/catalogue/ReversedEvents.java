package igf.notification.catalogue;

import igf.notification.feed.PublishedEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Finds earlier events about a proposal that a later one replaces or reverses. */
public final class ReversedEvents {

    private static final Set<String> INVITATIONS = Set.of("igf.speaker.invited.v1", "igf.speaker.reminded.v1");

    /** Event types reversed by events of a type. */
    private static final Map<String, Set<String>> REVERSED_TYPES = Map.of(
            "igf.proposal.decision-undone.v1",
            Set.of("igf.proposal.accepted.v1", "igf.proposal.declined.v1", "igf.proposal.reserved.v1"),
            "igf.proposal.merge-ended.v1",
            Set.of("igf.proposal.merge-proposed.v1", "igf.proposal.merged.v1", "igf.proposal.took-in.v1"),
            "igf.proposal.screened.v1",
            Set.of("igf.proposal.screened.v1"),
            "igf.proposal.screening-undone.v1",
            Set.of("igf.proposal.screened.v1"));

    private ReversedEvents() {}

    /**
     * Returns the links of invitations that accepted answers when a mail was written and no longer do after an event.
     * One mail can have several links.
     *
     * @param cause id of the event that the mail was written for
     * @param before all earlier events about the same proposal
     */
    public static Set<Object> invalidLinks(String cause, PublishedEvent event, List<PublishedEvent> before) {
        var all = new ArrayList<>(before);
        all.add(event);
        var causeIndex = before.stream().map(PublishedEvent::id).toList().indexOf(cause);
        var invalid = new HashSet<Object>();
        for (int i = 0; i < before.size(); i++) {
            var invitation = before.get(i);
            if (INVITATIONS.contains(invitation.type())
                    && all.subList(Math.max(i, causeIndex) + 1, all.size()).stream()
                            .anyMatch(later -> Invalidations.isInvalidated(
                                    MailKind.INVITATION.template(), writtenMail(invitation), later))) {
                invalid.add(CombinedInvitations.invitationLink(invitation));
            }
        }
        return invalid;
    }

    private static Invalidations.WrittenMail writtenMail(PublishedEvent invitation) {
        return new Invalidations.WrittenMail(
                invitation, new EventMembers(invitation.data()).id("personId").orElse(new UUID(0, 0)));
    }

    /**
     * Returns the events that an event reverses, since they were last reversed. People who got no mail about them need
     * none about the reversal. Empty for an event that reverses nothing.
     */
    public static List<PublishedEvent> reversedBy(PublishedEvent event, List<PublishedEvent> before) {
        var found = new ArrayList<PublishedEvent>();
        if (isReversal(event)) {
            var reversedTypes = REVERSED_TYPES.getOrDefault(event.type(), Set.of());
            for (var earlier : before) {
                if (!isSameMerger(earlier, event)) {
                    continue;
                }
                if (isReversal(earlier)
                        && REVERSED_TYPES.getOrDefault(earlier.type(), Set.of()).equals(reversedTypes)) {
                    found.clear();
                } else if (reversedTypes.contains(earlier.type())) {
                    found.add(earlier);
                }
            }
        }
        return found;
    }

    /** Returns whether an event reverses earlier ones. */
    public static boolean isReversal(PublishedEvent event) {
        return switch (event.type()) {
            case "igf.proposal.decision-undone.v1", "igf.proposal.merge-ended.v1", "igf.proposal.screening-undone.v1" ->
                true;
            case "igf.proposal.screened.v1" -> event.data().get("overruledBecause") != null;
            default -> false;
        };
    }

    private static boolean isSameMerger(PublishedEvent event, PublishedEvent other) {
        var first = Invalidations.otherSide(event);
        var second = Invalidations.otherSide(other);
        return first == null || second == null || first.equals(second);
    }
}
