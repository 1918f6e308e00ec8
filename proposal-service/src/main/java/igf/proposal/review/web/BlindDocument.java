package igf.proposal.review.web;

import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import igf.proposal.content.ChosenFormat;
import igf.proposal.review.Redactor;
import igf.proposal.review.view.Parts;
import igf.proposal.rules.judging.Criterion;
import igf.proposal.vocabulary.FormatType;
import igf.proposal.vocabulary.Layout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Makes of a proposal what says nothing of who anybody is. */
final class BlindDocument {

    private BlindDocument() {}

    static AssignedProposal of(
            Document blind, Document parts, List<Criterion> criteria, @Nullable Document review, People people) {
        var redactor = redactor(parts, people);
        return new AssignedProposal(
                UUID.fromString(blind.getString("_id")),
                blind.getInteger("number", 0),
                redactor.redact(blind.getString("title")),
                blind.getList("subthemes", String.class),
                format(blind.get("format", Document.class)),
                texts(blind, "policyQuestions", redactor),
                redactor.redact(blind.getString("description")),
                redactor.redact(blind.getString("outcomes")),
                blind.getList("sdgs", Integer.class),
                texts(blind, "sdgTargets", redactor),
                redactor.redact(blind.getString("sdgExplanation")),
                texts(blind, "hybrid", redactor),
                counts(parts, people),
                Parts.isReviewable(parts),
                criteria,
                OwnReview.of(review, people),
                OwnReview.Draft.of(review, people));
    }

    private static List<String> texts(Document blind, String name, Redactor redactor) {
        return redactor.redact(blind.getList(name, String.class, List.of()));
    }

    private static @Nullable ChosenFormat format(@Nullable Document format) {
        if (format == null) {
            return null;
        }
        var type = format.getString("type");
        var layout = format.getString("layout");
        return new ChosenFormat(
                type == null ? null : FormatType.valueOf(type),
                layout == null ? null : Layout.valueOf(layout),
                format.getInteger("minutes"));
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

    private static AssignedProposal.Counts counts(Document parts, People people) {
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
        return new AssignedProposal.Counts(persons.size(), groups, regions, genders);
    }

    private static void count(Map<String, Integer> counts, @Nullable String value) {
        counts.merge(value == null ? "UNKNOWN" : value, 1, Integer::sum);
    }
}
