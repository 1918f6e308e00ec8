package igf.proposal.transfer.web;

import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A proposal as an import takes it, made of the document that views keep; what was erased is left out. */
@Component
class Exported {

    private static final List<String> CLEAR = List.of(
            "affiliation",
            "organizationId",
            "stakeholderGroup",
            "region",
            "country",
            "language",
            "firstTime",
            "attendance");

    private final People people;

    Exported(People people) {
        this.people = people;
    }

    /** {@code {key, number, state, title, …, roster}}, without what has no value. */
    Map<String, Object> row(Document proposal) {
        var row = new LinkedHashMap<String, Object>();
        var receipt = proposal.get("receipt", Document.class);
        row.put("key", proposal.getString("_id"));
        put(row, "number", receipt == null ? null : receipt.getInteger("number"));
        row.put("state", proposal.getString("state"));
        proposal.get("content", Document.class).forEach((name, value) -> put(row, name, value));
        row.put(
                "roster",
                proposal.getList("roster", Document.class).stream()
                        .map(this::entry)
                        .toList());
        return row;
    }

    private Map<String, Object> entry(Document entry) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("role", entry.getString("role"));
        for (var name : List.of("name", "email", "gender")) {
            put(shown, name, open(entry.getString(name)));
        }
        CLEAR.forEach(name -> put(shown, name, entry.get(name)));
        return shown;
    }

    private @Nullable String open(@Nullable String sealed) {
        return sealed == null ? null : people.open(PersonalValue.parse(sealed)).orElse(null);
    }

    private static void put(Map<String, Object> row, String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case List<?> items when items.isEmpty() -> {}
            case Document members -> {
                var given = new LinkedHashMap<String, Object>();
                members.forEach((member, inner) -> put(given, member, inner));
                if (!given.isEmpty()) {
                    row.put(name, given);
                }
            }
            default -> row.put(name, value);
        }
    }
}
