package igf.proposal.transfer;

import igf.api.proposal.ContentBody;
import igf.platform.web.BodyReader;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.platform.web.body.FlawTexts;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

@Component
class RowReader {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,189}");
    private static final int MAX_KEY_LENGTH = 200;

    /** Members of an export that an import ignores, because each row becomes a draft. */
    private static final List<String> IGNORED_MEMBERS = List.of("number", "state");

    private final BodyReader bodies;

    RowReader(BodyReader bodies) {
        this.bodies = bodies;
    }

    /** @param owner address of the owner, null for the caller */
    record ParsedRow(String key, @Nullable String owner, ContentBody body) {}

    ParsedRow read(ObjectNode row, Caller caller, List<Problem.Flaw> flaws) {
        var remaining = row.deepCopy();
        var key = takeText(remaining, "key", flaws);
        var owner = takeText(remaining, "owner", flaws);
        if (key == null || key.isBlank() || key.length() > MAX_KEY_LENGTH) {
            flaws.add(new Problem.Flaw(
                    "/key", "REQUIRED", "key must be a text of at most 200 characters, unique to the row."));
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
        var read = bodies.read(remaining.toString(), ContentBody.class);
        flaws.addAll(read.flaws());
        if (read.body() != null && read.body().copyOf() != null) {
            flaws.add(new Problem.Flaw("/copyOf", "NOT_APPLICABLE", "A row cannot be a copy of another proposal."));
        }
        return new ParsedRow(key == null ? "" : key, owner, read.body() == null ? ContentBody.EMPTY : read.body());
    }

    private static @Nullable String takeText(ObjectNode row, String name, List<Problem.Flaw> flaws) {
        var value = row.remove(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isString() || value.isNumber()) {
            return value.asString();
        }
        flaws.add(new Problem.Flaw("/" + name, "WRONG_TYPE", FlawTexts.mustBe("/" + name, "a text", "")));
        return null;
    }
}
