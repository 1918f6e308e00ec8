package igf.notification.catalogue;

import igf.notification.feed.PublicFact;
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

    /** These name the organizers to whom a merger was proposed, not the present organizers. */
    private static final Set<String> OF_MERGERS =
            Set.of("igf.proposal.merge-proposed.v1", "igf.proposal.merge-ended.v1", "igf.proposal.took-in.v1");

    private static final Set<String> OF_SEATS = Set.of("seat-", "seats-", "waiting-");

    private CorrectedAddresses() {}

    /** Returns the person whose address was a mistake, unless they have another part in the proposal. */
    public static Optional<UUID> wrongBy(PublicFact fact) {
        var data = new EventMembers(fact.data());
        return isCorrection(fact) && !"true".equals(data.text("remains")) ? data.id("personId") : Optional.empty();
    }

    static boolean isCorrection(PublicFact fact) {
        return fact.type().equals(REPLACED) && "true".equals(new EventMembers(fact.data()).text("corrected"));
    }

    /** Returns whether a mail is about a proposal or its session, and not about the reader's own seat. */
    public static boolean isAbout(UUID proposal, Content mail) {
        var on = mail.regarding();
        return (proposal.equals(on.about()) || proposal.equals(on.proposalId()))
                && OF_SEATS.stream().noneMatch(mail.template()::startsWith);
    }

    /** Accepts the mails of an event that may go to their readers. */
    public static Predicate<Content> spared(PublicFact fact, PublishedFacts facts) {
        var wrong = new HashMap<UUID, Set<UUID>>();
        return mail -> {
            var on = mail.regarding();
            var proposal = Optional.ofNullable(on.proposalId()).orElse(on.about());
            return !isAbout(proposal, mail)
                    || !wrong.computeIfAbsent(proposal, id -> of(facts.of(fact, "proposal", id)))
                            .contains(on.personId());
        };
    }

    /** @param facts about one proposal, in order */
    private static Set<UUID> of(List<PublicFact> facts) {
        var wrong = new HashSet<UUID>();
        for (var fact : facts) {
            var data = new EventMembers(fact.data());
            wrongBy(fact).ifPresent(wrong::add);
            if (fact.type().equals("igf.speaker.invited.v1")) {
                data.id("personId").ifPresent(wrong::remove);
            }
            data.id("byPersonId").ifPresent(wrong::remove);
            if (!OF_MERGERS.contains(fact.type())) {
                List.of("roster", "organizers")
                        .forEach(list -> data.members(list)
                                .forEach(one -> one.id("personId").ifPresent(wrong::remove)));
            }
        }
        return wrong;
    }
}
