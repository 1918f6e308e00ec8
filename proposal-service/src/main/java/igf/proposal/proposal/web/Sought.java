package igf.proposal.proposal.web;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;

import igf.platform.web.Problem;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for: a proposal's number, or words of its title.
 *
 * @param number null if it can be none
 * @param words all of which the title has
 */
record Sought(@Nullable Integer number, List<Pattern> words) {

    private static final int LONGEST = 200;

    /** @throws Problem 400 if it is too long */
    static Sought of(@Nullable String q) {
        var text = q == null ? "" : q.strip();
        if (text.length() > LONGEST) {
            throw Problem.malformed("q", "INVALID_VALUE", "At most " + LONGEST + " characters.");
        }
        return new Sought(
                text.matches("#?\\d{1,9}") ? Integer.valueOf(text.replace("#", "")) : null,
                Stream.of(text.split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .map(word ->
                                Pattern.compile(Pattern.quote(word), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                        .toList());
    }

    /** Of documents of proposals. */
    Bson filter() {
        if (words.isEmpty()) {
            return empty();
        }
        var titled = and(words.stream()
                .map(word -> regex("content.title", word.pattern(), "i"))
                .toList());
        return number == null ? titled : or(eq("receipt.number", number), titled);
    }

    /** Whether a document of a proposal is one that is looked for. */
    boolean isIn(Document proposal) {
        var receipt = proposal.get("receipt", Document.class);
        var title = proposal.get("content", new Document()).getString("title");
        return words.isEmpty()
                || number != null && receipt != null && number.equals(receipt.getInteger("number"))
                || title != null
                        && words.stream().allMatch(word -> word.matcher(title).find());
    }
}
