package igf.proposal.proposal.web;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static igf.proposal.proposal.view.StoredProposal.PROPOSALS;

import igf.platform.web.Problem;
import igf.proposal.proposal.view.StoredProposal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A search by number or by words of the title.
 *
 * @param number null if the text is not a number
 * @param words must all occur in the title
 */
record ProposalSearch(@Nullable Integer number, List<Pattern> words) {

    private static final int MAX_LENGTH = 200;

    /** @throws Problem 400 if the text is too long */
    static ProposalSearch of(@Nullable String q) {
        var text = q == null ? "" : q.strip();
        if (text.length() > MAX_LENGTH) {
            throw Problem.malformed("q", "INVALID_VALUE", "q must have at most " + MAX_LENGTH + " characters.");
        }
        return new ProposalSearch(
                text.matches("#?\\d{1,9}") ? Integer.valueOf(text.replace("#", "")) : null,
                Stream.of(text.split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .map(word ->
                                Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                        .toList());
    }

    Bson filter() {
        if (words.isEmpty()) {
            return empty();
        }
        var title = PROPOSALS.member(StoredProposal::content) + ".title";
        var titled = and(
                words.stream().map(word -> regex(title, word.pattern(), "i")).toList());
        return number == null ? titled : or(eq(PROPOSALS.member(StoredProposal::receipt) + ".number", number), titled);
    }

    /**
     * Returns whether a proposal matches.
     *
     * @param proposalNumber its number, null for a draft
     */
    boolean matches(@Nullable Integer proposalNumber, @Nullable String title) {
        return words.isEmpty()
                || number != null && number.equals(proposalNumber)
                || title != null
                        && words.stream().allMatch(word -> word.matcher(title).find());
    }
}
