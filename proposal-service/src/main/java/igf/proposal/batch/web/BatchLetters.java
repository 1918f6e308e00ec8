package igf.proposal.batch.web;

import igf.api.decision.DecisionOutcome;
import igf.platform.people.People;
import igf.proposal.batch.BatchEntry;
import igf.proposal.content.PublicSummary;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The mails that the announcement of a batch sends.
 *
 * @param items mails to organizers and owners, in the order in which the decisions are carried out
 * @param invited number of further mails, to people who were invited to a declined proposal
 */
record BatchLetters(List<Item> items, int invited) {

    /**
     * A mail that announces a decision.
     *
     * @param proposalId the proposal's id
     * @param number the proposal's number in its edition
     * @param title the proposal's title
     * @param outcome the decision
     * @param kind kind of the letter, as in {@code GET /letters/{kind}/preview} and {@code GET /messages}
     * @param name the recipient's name; null if unknown
     * @param email the recipient's address
     * @param language BCP 47 tag of the recipient's language; null if they chose none
     */
    record Item(
            UUID proposalId,
            int number,
            String title,
            DecisionOutcome outcome,
            String kind,
            @Nullable String name,
            String email,
            @Nullable String language) {}

    /** Returns the mails about one decision. Erased people get none, because their address is erased, too. */
    static List<Item> items(BatchEntry entry, PublicSummary notice, People people) {
        return notice.recipients().stream()
                .filter(recipient -> !people.isErased(recipient.person()))
                .map(recipient -> new Item(
                        entry.proposal(),
                        notice.number(),
                        notice.title(),
                        entry.verdict().outcome(),
                        kind(entry.verdict().outcome()),
                        people.show(recipient.name()),
                        people.open(recipient.email()).orElse(People.ERASED),
                        recipient.language()))
                .toList();
    }

    private static String kind(DecisionOutcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> "accepted";
            case ACCEPTED_WITH_CONDITIONS -> "accepted-conditions";
            case DECLINED -> "declined";
            case RESERVE -> "reserved";
        };
    }
}
