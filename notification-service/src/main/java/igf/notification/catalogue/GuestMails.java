package igf.notification.catalogue;

import igf.notification.feed.PublishedEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The people invited to a proposal, built from the events about it. They get one mail when the proposal ends, and one
 * if it is open again later. Their mails have the organizers' kind, so that holding a decision holds it for everybody.
 */
final class GuestMails {

    private static final String INVITED = "igf.speaker.invited.v1";

    /** The last invitation by roster entry. */
    private final Map<String, PublishedEvent> invited = new LinkedHashMap<>();

    /** The event that ended the proposal; null while the proposal is open. */
    private @Nullable PublishedEvent end;

    private GuestMails() {}

    /**
     * Returns the mails of an event to invited people, beside those to organizers.
     *
     * @param before all earlier events about the same proposal
     */
    static List<MailContent> mails(PublishedEvent event, List<PublishedEvent> before) {
        var guests = new GuestMails();
        before.forEach(guests::apply);
        return guests.mailsFor(event);
    }

    private void apply(PublishedEvent event) {
        var entry = String.valueOf(event.data().get("entryId"));
        switch (event.type()) {
            case INVITED -> invited.put(entry, event);
            case "igf.speaker.declined.v1", "igf.speaker.replaced.v1" -> invited.remove(entry);
            case "igf.proposal.submitted.v1" -> end = null;
            default -> {
                if (endKind(event) != null) {
                    end = event;
                } else if (reopeningKind(event) != null) {
                    end = null;
                }
            }
        }
        if (event.type().equals("igf.proposal.withdrawn.v1")) {
            // A new submission invites everybody again.
            invited.clear();
        }
    }

    private List<MailContent> mailsFor(PublishedEvent event) {
        var ending = endKind(event);
        var reopening = reopeningKind(event);
        var earlierEnd = end;
        if (ending != null && earlierEnd == null) {
            return toGuests(event, ending);
        }
        return reopening != null && earlierEnd != null ? mailsAfterReopening(event, reopening, earlierEnd) : List.of();
    }

    /** Returns the kind of mail about the end of a proposal; null for other events. */
    private static @Nullable MailKind endKind(PublishedEvent event) {
        return switch (event.type()) {
            case "igf.proposal.declined.v1" -> MailKind.DECLINED;
            case "igf.proposal.merged.v1" -> MailKind.MERGED;
            case "igf.proposal.withdrawn.v1" -> MailKind.WITHDRAWN;
            case "igf.proposal.decision-undone.v1" -> isLapse(event) ? MailKind.LAPSED : null;
            default -> null;
        };
    }

    /** Returns the kind of mail about a proposal that is open again; null for other events. */
    private static @Nullable MailKind reopeningKind(PublishedEvent event) {
        return switch (event.type()) {
            case "igf.proposal.accepted.v1" -> MailKind.ACCEPTED;
            case "igf.proposal.reserved.v1" -> MailKind.RESERVED;
            case "igf.proposal.decision-undone.v1" -> isLapse(event) ? null : MailKind.DECISION_UNDONE;
            case "igf.proposal.merge-ended.v1" ->
                "UNDONE".equals(event.data().get("outcome")) ? MailKind.MERGE_UNDONE : null;
            default -> null;
        };
    }

    private static boolean isLapse(PublishedEvent event) {
        return "LAPSED".equals(event.data().get("cause"));
    }

    private List<MailContent> toGuests(PublishedEvent event, MailKind kind) {
        var mails = new ArrayList<MailContent>();
        var others = organizers(event);
        for (var invitation : invited.values()) {
            var guest = new EventMembers(invitation.data());
            guest.id("personId")
                    .filter(others::add)
                    .filter(_ -> guest.personalValue("emailSealed").isPresent())
                    .ifPresent(id -> mails.add(MailCatalogue.createContent(
                            event, CombinedInvitations.guestTemplate(kind), id, guest, Map.of())));
        }
        return mails;
    }

    /** Returns the organizers, who get other mails. */
    private static Set<UUID> organizers(PublishedEvent event) {
        var ids = new HashSet<UUID>();
        new EventMembers(event.data())
                .members("organizers")
                .forEach(organizer -> organizer.id("personId").ifPresent(ids::add));
        return ids;
    }

    /**
     * Returns mails to people who were informed of the end, and invitations for people whose invitation was withdrawn
     * unsent.
     */
    private List<MailContent> mailsAfterReopening(PublishedEvent event, MailKind kind, PublishedEvent endEvent) {
        var mails = new ArrayList<MailContent>();
        var endTemplate = CombinedInvitations.guestTemplate(Objects.requireNonNull(endKind(endEvent)));
        for (var mail : toGuests(event, kind)) {
            mails.add(mail.withCorrectedMessage(
                    MailContent.messageId(mail.regarding().personId(), endEvent.id(), endTemplate)));
        }
        var invitations = new LinkedHashMap<UUID, MailContent>();
        for (var invitation : invited.values()) {
            var guest = new EventMembers(invitation.data());
            if (guest.personalValue("emailSealed").isPresent()) {
                guest.id("personId")
                        .ifPresent(id -> invitations.merge(
                                id,
                                MailCatalogue.createContent(
                                        event,
                                        MailKind.INVITATION.template(),
                                        id,
                                        guest,
                                        CombinedInvitations.values(guest, guest)),
                                (earlier, later) -> CombinedInvitations.combine(later, List.of(earlier))));
            }
        }
        mails.addAll(invitations.values());
        return mails;
    }
}
