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
 * Finds whose address was corrected out of a proposal. Nothing more of it, or of its session, is written to them, whatever a later fact
 * still names them for. Their own seats are theirs: mails about those go on.
 */
public final class CorrectedAddresses {

    private static final String REPLACED = "igf.speaker.replaced.v1";

    /** These name whom a merger was proposed to, not who organizes now. */
    private static final Set<String> OF_MERGERS =
            Set.of("igf.proposal.merge-proposed.v1", "igf.proposal.merge-ended.v1", "igf.proposal.took-in.v1");

    private static final Set<String> OF_SEATS = Set.of("seat-", "seats-", "waiting-");

    private CorrectedAddresses() {}

    /** Returns the person of an address that was a mistake, if they have no other part in the proposal. */
    public static Optional<UUID> wrongBy(PublicFact fact) {
        var data = new EventMembers(fact.data());
        return isCorrection(fact) && !"true".equals(data.text("remains")) ? data.id("personId") : Optional.empty();
    }

    static boolean isCorrection(PublicFact fact) {
        return fact.type().equals(REPLACED) && "true".equals(new EventMembers(fact.data()).text("corrected"));
    }

    /** Whether a mail is about a proposal or its session, and not about a seat of the reader's own. */
    public static boolean isAbout(UUID proposal, Content mail) {
        var on = mail.regarding();
        return (proposal.equals(on.about()) || proposal.equals(on.proposalId()))
                && OF_SEATS.stream().noneMatch(mail.template()::startsWith);
    }

    /** Accepts the mails of a fact that may go to their readers. */
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
