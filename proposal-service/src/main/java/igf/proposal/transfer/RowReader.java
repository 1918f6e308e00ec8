package igf.proposal.transfer;

import static java.util.Objects.requireNonNull;

import igf.api.proposal.ContentBody;
import igf.platform.web.BodyReader;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.platform.web.body.FlawTexts;
import igf.platform.web.body.Flaws;
import igf.proposal.content.ContentPatch;
import igf.proposal.roster.RosterPatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a row of an import, and collects all of its errors. */
@Component
class RowReader {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,189}");
    private static final int MAX_KEY_LENGTH = 200;

    /** Members of a row beside those of a proposal. */
    static final List<String> OWN_MEMBERS = List.of("key", "owner");

    /** Members of an export that an import ignores, because each row becomes a draft. */
    static final List<String> IGNORED_MEMBERS = List.of("number", "state");

    private static final Set<String> CONTENT = CsvCells.members(ContentBody.class, Set.of("copyOf"));

    private final BodyReader bodies;

    RowReader(BodyReader bodies) {
        this.bodies = bodies;
    }

    /**
     * @param owner address of the owner, null for the caller
     * @param members the members that are not the row's own, as the row has them
     */
    record ParsedRow(String key, @Nullable String owner, ContentBody body, ObjectNode members) {}

    /**
     * What a row changes in its proposal: only the members that it has.
     *
     * @param roster null if the row has none
     */
    record RowPatch(ContentPatch content, @Nullable List<RosterPatch> roster) {}

    record People(List<RosterPatch> people) {}

    /** Reads a row without flaws again, as a merge-patch (RFC 7396). */
    RowPatch readPatch(ParsedRow row) {
        var content = row.members().deepCopy();
        var roster = content.remove("roster");
        return new RowPatch(
                requireNonNull(
                        bodies.read(content.toString(), ContentPatch.class).body(), "it has no flaws"),
                roster == null ? null : readPeople(roster));
    }

    private List<RosterPatch> readPeople(JsonNode roster) {
        var people = JsonNodeFactory.instance.objectNode().set("people", roster).toString();
        return roster.isNull()
                ? List.of()
                : requireNonNull(bodies.read(people, People.class).body(), "it has no flaws")
                        .people();
    }

    ParsedRow read(ObjectNode row, Caller caller, List<Problem.Flaw> flaws) {
        var remaining = row.deepCopy();
        var key = takeText(remaining, "key", flaws);
        var owner = takeText(remaining, "owner", flaws);
        if (key == null ? !row.hasNonNull("key") : key.isBlank()) {
            flaws.add(new Problem.Flaw("/key", "REQUIRED", "key is missing; it must be unique to the row."));
        } else if (key != null && key.length() > MAX_KEY_LENGTH) {
            flaws.add(new Problem.Flaw(
                    "/key",
                    "SIZE",
                    "key must have at most " + MAX_KEY_LENGTH + " characters, not " + key.length() + "."));
        }
        if (owner != null && !caller.isSecretariat()) {
            flaws.add(new Problem.Flaw("/owner", "NOT_YOURS", "Only the secretariat can set another owner."));
        } else if (owner != null && !ADDRESS.matcher(owner).matches()) {
            flaws.add(new Problem.Flaw(
                    "/owner",
                    "INVALID_VALUE",
                    FlawTexts.mustBe("/owner", "an e-mail address", FlawTexts.quote(owner))));
        }
        IGNORED_MEMBERS.forEach(remaining::remove);
        takeOthers(remaining, flaws);
        var read = bodies.read(remaining.toString(), ContentBody.class);
        flaws.addAll(read.flaws());
        var body = read.body() == null ? ContentBody.EMPTY : read.body();
        return new ParsedRow(key == null ? "" : key, owner, body, remaining);
    }

    /** Removes members that a row cannot have, although a single draft may have some of them. */
    private static void takeOthers(ObjectNode row, List<Problem.Flaw> flaws) {
        var copyOf = row.remove("copyOf");
        if (copyOf != null && !copyOf.isNull()) {
            flaws.add(new Problem.Flaw("/copyOf", "NOT_APPLICABLE", "A row cannot be a copy of another proposal."));
        }
        var unknown = new ArrayList<>(row.propertyNames());
        unknown.removeAll(CONTENT);
        row.remove(unknown);
        for (var name : Flaws.first(unknown)) {
            var pointer = JsonPointer.empty().appendProperty(name).toString();
            flaws.add(new Problem.Flaw(
                    Flaws.shortenPointer(pointer),
                    "UNKNOWN_MEMBER",
                    "A row has no member \"" + Flaws.shorten(name) + "\"; /docs/imports lists its members."));
        }
    }

    private static @Nullable String takeText(ObjectNode row, String name, List<Problem.Flaw> flaws) {
        var value = row.remove(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isString()) {
            return value.asString();
        }
        flaws.add(new Problem.Flaw("/" + name, "WRONG_TYPE", FlawTexts.mustBe("/" + name, "a text", "")));
        return null;
    }
}
