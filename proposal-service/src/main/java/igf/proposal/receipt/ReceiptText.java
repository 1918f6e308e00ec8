package igf.proposal.receipt;

import igf.platform.domain.DerivedId;
import igf.platform.domain.Sha256;
import igf.proposal.content.ChosenFormat;
import igf.proposal.proposal.ProposalState;
import igf.proposal.roster.RosterEntry;
import igf.proposal.rules.form.Field;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes the canonical text of a proposal for its receipt: a JSON object without blanks, members sorted by name. It has
 * all fields with a value, and ids, roles and persons of the roster. It contains no names, so that it can be verified
 * after an erasure. Ids of persons are valid in this proposal only, so that the text can be published.
 */
public final class ReceiptText {

    /** The first form, without this member, had the actual ids of persons. */
    private static final String FORM = "2";

    private final StringBuilder text = new StringBuilder();

    private ReceiptText() {}

    public static String text(ProposalState proposal) {
        var members = new TreeMap<String, Object>();
        var content = proposal.content();
        for (var field : Field.values()) {
            var value = field.kind() == Field.Kind.TEXT ? content.text(field) : content.items(field);
            if (value != null && !value.equals(java.util.List.of())) {
                members.put(field.pointer().substring(1), value);
            }
        }
        members.put("edition", proposal.edition());
        members.put("form", FORM);
        members.put("format", format(content.format()));
        members.put("id", proposal.id().toString());
        members.put(
                "roster",
                proposal.roster().stream()
                        .map(entry -> entry(entry, proposal.id()))
                        .toList());
        var canonical = new ReceiptText();
        canonical.write(members);
        return canonical.text.toString();
    }

    public static String hash(String text) {
        return Sha256.hex(text);
    }

    private static Map<String, Object> format(ChosenFormat format) {
        var members = new TreeMap<String, Object>();
        put(members, "layout", format.layout());
        put(members, "minutes", format.minutes());
        put(members, "type", format.type());
        return members;
    }

    private static Map<String, Object> entry(RosterEntry entry, UUID proposal) {
        var members = new TreeMap<String, Object>();
        put(members, "affiliation", entry.affiliation());
        put(members, "id", entry.id());
        put(members, "person", DerivedId.of(proposal, "receipt/" + entry.person()));
        put(members, "region", entry.region());
        put(members, "role", entry.role());
        put(members, "stakeholderGroup", entry.stakeholderGroup());
        return members;
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value.toString());
        }
    }

    private void write(Object value) {
        switch (value) {
            case Map<?, ?> members -> {
                var separator = '{';
                for (var member : members.entrySet()) {
                    text.append(separator);
                    quote(String.valueOf(member.getKey()));
                    text.append(':');
                    write(member.getValue());
                    separator = ',';
                }
                text.append(members.isEmpty() ? "{}" : "}");
            }
            case Iterable<?> items -> {
                var separator = "[";
                for (var item : items) {
                    text.append(separator);
                    write(item);
                    separator = ",";
                }
                text.append(separator.equals("[") ? "[]" : "]");
            }
            default -> quote(value.toString());
        }
    }

    private void quote(String value) {
        text.append('"');
        value.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                text.append('\\').append((char) c);
            } else if (c < 0x20) {
                text.append(String.format("\\u%04x", c));
            } else {
                text.append((char) c);
            }
        });
        text.append('"');
    }
}
