package igf.proposal.batch.web;

import igf.platform.people.People;
import igf.proposal.batch.Entry;
import igf.proposal.content.PublicSummary;
import igf.proposal.decision.Decision;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The mails that announcing a batch sends.
 *
 * @param items to organizers, by proposal, in the order in which decisions are taken
 * @param invited how many more mails tell people who were invited to a proposal that it is declined
 */
record BatchLetters(List<Item> items, int invited) {

    /**
     * A mail that tells a decision.
     *
     * @param proposalId the proposal's id
     * @param number of the proposal in its edition
     * @param title of the proposal
     * @param outcome what it tells
     * @param kind of letter, as {@code GET /letters/{kind}/preview} and {@code GET /messages} name it
     * @param name whom it is for; null if unknown
     * @param email where it goes
     * @param language BCP 47 tag that the reader wants to be written to in; null if they never said
     */
    record Item(
            UUID proposalId,
            int number,
            String title,
            Decision.Outcome outcome,
            String kind,
            @Nullable String name,
            String email,
            @Nullable String language) {}

    /** Who was erased has no address any more and is written to by nobody. */
    static List<Item> items(Entry entry, PublicSummary notice, People people) {
        return notice.readers().stream()
                .filter(reader -> !people.erased(reader.person()))
                .map(reader -> new Item(
                        entry.proposal(),
                        notice.number(),
                        notice.title(),
                        entry.verdict().outcome(),
                        kind(entry.verdict().outcome()),
                        people.show(reader.name()),
                        people.open(reader.email()).orElse(People.ERASED),
                        reader.language()))
                .toList();
    }

    private static String kind(Decision.Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> "accepted";
            case ACCEPTED_WITH_CONDITIONS -> "accepted-conditions";
            case DECLINED -> "declined";
            case RESERVE -> "reserved";
        };
    }
}
