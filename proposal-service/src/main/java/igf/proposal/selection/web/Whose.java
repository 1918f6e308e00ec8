package igf.proposal.selection.web;

import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import igf.proposal.review.Organizations;
import igf.proposal.review.Redactor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Who has a part in a proposal, for rows that some must not see and names that nobody may. */
final class Whose {

    private Whose() {}

    static boolean hasPart(Document title, UUID person, @Nullable String affiliation) {
        var own = Organizations.keys(affiliation);
        return person.toString().equals(title.getString("owner"))
                || roster(title)
                        .anyMatch(entry -> person.toString().equals(entry.getString("person"))
                                || organizations(entry)
                                        .flatMap(name -> Organizations.keys(name).stream())
                                        .anyMatch(own::contains));
    }

    static Redactor redactor(Document title, People people) {
        var names = new ArrayList<String>();
        var organizations = new ArrayList<String>();
        roster(title).forEach(entry -> {
            var name = entry.getString("name");
            if (name != null) {
                people.open(PersonalValue.parse(name)).ifPresent(names::add);
            }
            organizations(entry).forEach(organizations::add);
        });
        return new Redactor(names, organizations, List.of());
    }

    private static Stream<Document> roster(Document title) {
        return title.get("roster", new Document()).values().stream().map(Document.class::cast);
    }

    private static Stream<String> organizations(Document entry) {
        return Stream.of("affiliation", "organization").map(entry::getString).filter(Objects::nonNull);
    }

    static List<Map<String, Object>> ticks(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(tick -> {
                    Map<String, Object> shown = new LinkedHashMap<>();
                    shown.put("proposalId", tick.getKey());
                    shown.put("ticks", tick.getValue());
                    return shown;
                })
                .toList();
    }
}
