package igf.proposal.review.web;

import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import igf.proposal.review.Redactor;
import igf.proposal.review.view.Parts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A proposal without any identity: {@code {proposalId, number, title, subthemes, format, policyQuestions, description,
 * outcomes, sdgs, sdgTargets, sdgExplanation, hybrid, counts: {people, stakeholderGroup: {}, region: {}, gender: {}}}}. Names, addresses and
 * organizations of its people are blotted out of its texts.
 */
final class BlindDocument {

    private static final List<String> TEXTS = List.of("title", "description", "outcomes", "sdgExplanation");
    private static final List<String> LISTS = List.of("policyQuestions", "sdgTargets", "hybrid");
    private static final List<String> CODES = List.of("subthemes", "format", "sdgs");

    private BlindDocument() {}

    static Map<String, @Nullable Object> of(Document blind, Document parts, People people) {
        var redactor = redactor(parts, people);
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("proposalId", blind.getString("_id"));
        body.put("number", blind.getInteger("number", 0));
        TEXTS.forEach(name -> body.put(name, redactor.redact(blind.getString(name))));
        CODES.forEach(name -> body.put(name, blind.get(name)));
        LISTS.forEach(name -> body.put(name, redactor.redact(blind.getList(name, String.class, List.of()))));
        body.put("counts", counts(parts, people));
        return body;
    }

    /** Knows everybody on the roster, and who created the proposal; whose key is gone cannot be looked for any more. */
    static Redactor redactor(Document parts, People people) {
        var names = new ArrayList<String>();
        var organizations = new ArrayList<String>();
        var emails = new ArrayList<String>();
        open(parts.getString("ownerEmail"), people).forEach(emails::add);
        for (var entry : Parts.roster(parts)) {
            open(entry.getString("name"), people).forEach(names::add);
            open(entry.getString("email"), people).forEach(emails::add);
            Stream.of("affiliation", "organization")
                    .map(entry::getString)
                    .filter(Objects::nonNull)
                    .forEach(organizations::add);
        }
        return new Redactor(names, organizations, emails);
    }

    private static Stream<String> open(@Nullable String sealed, People people) {
        return sealed == null ? Stream.empty() : people.open(PersonalValue.parse(sealed)).stream();
    }

    /** Of people, not of roles: somebody with two roles counts once. */
    private static Map<String, Object> counts(Document parts, People people) {
        var persons = new LinkedHashMap<String, Document>();
        Parts.roster(parts).forEach(entry -> persons.putIfAbsent(entry.getString("person"), entry));
        var groups = new TreeMap<String, Integer>();
        var regions = new TreeMap<String, Integer>();
        var genders = new TreeMap<String, Integer>();
        for (var entry : persons.values()) {
            count(groups, entry.getString("stakeholderGroup"));
            count(regions, entry.getString("region"));
            count(genders, open(entry.getString("gender"), people).findFirst().orElse(null));
        }
        var counts = new LinkedHashMap<String, Object>();
        counts.put("people", persons.size());
        counts.put("stakeholderGroup", groups);
        counts.put("region", regions);
        counts.put("gender", genders);
        return counts;
    }

    private static void count(Map<String, Integer> counts, @Nullable String value) {
        counts.merge(value == null ? "UNKNOWN" : value, 1, Integer::sum);
    }
}
