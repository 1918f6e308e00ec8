package igf.notification.catalogue;

import igf.notification.feed.PublishedEvent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Finds people whose address was removed from a proposal as a mistake. They get no more mails about the proposal or its
 * session, even if a later event still names them. Mails about their own seats continue.
 */
public final class CorrectedAddresses {

    private static final String REPLACED = "igf.speaker.replaced.v1";

    /** Events that name the organizers to whom a merger was proposed, not the present organizers. */
    private static final Set<String> MERGER_EVENTS =
            Set.of("igf.proposal.merge-proposed.v1", "igf.proposal.merge-ended.v1", "igf.proposal.took-in.v1");

    private static final Set<String> SEAT_TEMPLATE_PREFIXES = Set.of("seat-", "seats-", "waiting-");

    private CorrectedAddresses() {}

    /** Returns the person whose address was a mistake, unless they have another role in the proposal. */
    public static Optional<UUID> personWithWrongAddress(PublishedEvent event) {
        var data = new EventMembers(event.data());
        return isCorrection(event) && !"true".equals(data.text("remains")) ? data.id("personId") : Optional.empty();
    }

    static boolean isCorrection(PublishedEvent event) {
        return event.type().equals(REPLACED) && "true".equals(new EventMembers(event.data()).text("corrected"));
    }

    /** Returns whether a mail is about a proposal or its session, and not about the reader's own seat. */
    public static boolean isAbout(UUID proposal, MailContent mail) {
        var context = mail.regarding();
        return (proposal.equals(context.about()) || proposal.equals(context.proposalId()))
                && SEAT_TEMPLATE_PREFIXES.stream().noneMatch(mail.template()::startsWith);
    }

    /** Returns a filter that drops mails of an event to people whose address was a mistake. */
    public static Predicate<MailContent> excludeWrongAddresses(PublishedEvent event, PublishedEvents events) {
        var wrongByProposal = new HashMap<UUID, Set<UUID>>();
        return mail -> {
            var context = mail.regarding();
            var proposal = Optional.ofNullable(context.proposalId()).orElse(context.about());
            return !isAbout(proposal, mail)
                    || !wrongByProposal
                            .computeIfAbsent(proposal, id -> peopleWithWrongAddress(events.find(event, "proposal", id)))
                            .contains(context.personId());
        };
    }

    /** @param events events about one proposal, in order */
    private static Set<UUID> peopleWithWrongAddress(List<PublishedEvent> events) {
        var wrong = new HashSet<UUID>();
        for (var event : events) {
            var data = new EventMembers(event.data());
            personWithWrongAddress(event).ifPresent(wrong::add);
            if (event.type().equals("igf.speaker.invited.v1")) {
                data.id("personId").ifPresent(wrong::remove);
            }
            data.id("byPersonId").ifPresent(wrong::remove);
            if (!MERGER_EVENTS.contains(event.type())) {
                List.of("roster", "organizers")
                        .forEach(list -> data.members(list)
                                .forEach(person -> person.id("personId").ifPresent(wrong::remove)));
            }
        }
        return wrong;
    }
}
