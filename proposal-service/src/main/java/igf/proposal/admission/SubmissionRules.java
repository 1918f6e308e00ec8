package igf.proposal.admission;

import igf.api.roster.RosterRole;
import igf.platform.domain.Refusal;
import igf.proposal.content.ChosenFormat;
import igf.proposal.content.Content;
import igf.proposal.proposal.ProposalRefusal;
import igf.proposal.proposal.ProposalState;
import igf.proposal.roster.RosterEntry;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.form.Field;
import igf.proposal.rules.form.Format;
import igf.proposal.rules.form.Range;
import igf.proposal.rules.form.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Checks a submission against the rules of an edition. Reports all breaches together, with pointers into the proposal.
 *
 * <p>Arguments of the breaches, for translations: {@code field}, {@code least} or {@code most}, and {@code given} for a
 * number of items; the same with {@code unit} instead of {@code field} for a length; {@code offered} for a format,
 * layout or duration; {@code given} for a subtheme.
 */
public final class SubmissionRules {

    private final RuleSet rules;
    private final List<Refusal> breaches = new ArrayList<>();

    private SubmissionRules(RuleSet rules) {
        this.rules = rules;
    }

    public static List<Refusal> breaches(ProposalState proposal, RuleSet rules) {
        var check = new SubmissionRules(rules);
        check.checkContent(proposal.content());
        check.checkRoster(proposal.roster());
        return List.copyOf(check.breaches);
    }

    public static List<Refusal> breaches(Content content, RuleSet rules) {
        var check = new SubmissionRules(rules);
        check.checkContent(content);
        return List.copyOf(check.breaches);
    }

    /** Returns a breach for each compulsory role that nobody has. */
    public static List<Refusal> missingRoles(List<RosterEntry> roster, RuleSet rules) {
        var check = new SubmissionRules(rules);
        check.checkCounts(roster);
        return check.breaches.stream()
                .filter(breach -> breach.rule().equals("FIELD_REQUIRED"))
                .toList();
    }

    private void checkContent(Content content) {
        for (var field : Field.values()) {
            switch (field.kind()) {
                case TEXT -> checkText(field, content.text(field));
                case LIST -> checkList(field, content.items(field));
                case CHOICE -> checkFormat(content.format());
                case ROSTER, PERSON, CONTACT -> {}
            }
        }
        for (int i = 0; i < content.subthemes().size(); i++) {
            var subtheme = content.subthemes().get(i);
            if (!rules.acceptsSubtheme(subtheme)) {
                breaches.add(ProposalRefusal.unknownSubtheme("/subthemes/" + i, subtheme));
            }
        }
    }

    private static String name(String pointer) {
        return pointer.substring(1).replaceAll("/(\\d+)", "[$1]").replace('/', '.');
    }

    private void checkText(Field field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            if (rules.isCompulsory(field)) {
                addMissing(
                        field.pointer(), name(field.pointer()) + " is missing; the rules of the edition require it.");
            }
            return;
        }
        checkLength(field, field.pointer(), text);
    }

    private void checkList(Field field, List<String> items) {
        int given = 0;
        for (int i = 0; i < items.size(); i++) {
            var pointer = field.pointer() + "/" + i;
            if (!items.get(i).isBlank()) {
                given++;
                checkLength(field, pointer, items.get(i));
            } else if (rules.isCompulsory(field)) {
                addMissing(pointer, name(pointer) + " must not be empty.");
            }
        }
        if (given > 0 || items.isEmpty()) {
            checkCount(field, given);
        }
    }

    private void checkCount(Field field, int given) {
        if (given == 0 && rules.minimum(field) > 0) {
            addBreach(
                    "FIELD_REQUIRED",
                    field.pointer(),
                    "At least " + rules.minimum(field) + " of " + field + " must be given.",
                    Map.of("field", field.name(), "least", rules.minimum(field), "given", given));
        } else if (given < rules.minimum(field)) {
            addBreach(
                    "COUNT_TOO_LOW",
                    field.pointer(),
                    "At least " + rules.minimum(field) + " of " + field + " must be given, not " + given + ".",
                    Map.of("field", field.name(), "least", rules.minimum(field), "given", given));
        } else if (given > rules.maximum(field)) {
            addBreach(
                    "COUNT_TOO_HIGH",
                    field.pointer(),
                    "At most " + rules.maximum(field) + " of " + field + " may be given, not " + given + ".",
                    Map.of("field", field.name(), "most", rules.maximum(field), "given", given));
        }
    }

    private void checkLength(Field field, String pointer, String text) {
        rules.wordLimit(field).ifPresent(range -> checkRange(range, Words.count(text), pointer, "words"));
        rules.characterLimit(field)
                .ifPresent(range -> checkRange(range, Words.characters(text), pointer, "characters"));
    }

    private void checkRange(Range range, int length, String pointer, String unit) {
        var maximum = range.max();
        var minimum = range.min();
        if (maximum != null && length > maximum) {
            addBreach(
                    "TEXT_TOO_LONG",
                    pointer,
                    name(pointer) + " must have at most " + maximum + " " + unit + ", not " + length + ".",
                    Map.of("most", maximum, "given", length, "unit", unit));
        } else if (minimum != null && length < minimum) {
            addBreach(
                    "TEXT_TOO_SHORT",
                    pointer,
                    name(pointer) + " must have at least " + minimum + " " + unit + ", not " + length + ".",
                    Map.of("least", minimum, "given", length, "unit", unit));
        }
    }

    private void checkFormat(ChosenFormat chosen) {
        var type = chosen.type();
        if (type == null) {
            if (rules.isCompulsory(Field.FORMAT)) {
                addMissing("/format", "Choose a format.");
            }
            return;
        }
        var minutes = chosen.minutes();
        if (minutes == null && rules.isCompulsory(Field.FORMAT)) {
            addMissing("/format/minutes", "Say how long the session is.");
        }
        var offered = rules.format(type);
        if (offered.isEmpty()) {
            var types = rules.formats().stream().map(Format::type).toList();
            addBreach(
                    "FORMAT_NOT_OFFERED",
                    "/format/type",
                    "format.type must be one of " + types + ".",
                    Map.of("offered", types));
            return;
        }
        if (!offered.get().acceptsLayout(chosen.layout())) {
            addBreach(
                    "LAYOUT_NOT_OFFERED",
                    "/format/layout",
                    "format.layout must be one of " + offered.get().layouts() + ".",
                    Map.of("offered", offered.get().layouts()));
        }
        if (minutes != null && !offered.get().acceptsMinutes(minutes)) {
            addBreach(
                    "DURATION_NOT_OFFERED",
                    "/format/minutes",
                    "format.minutes must be one of " + offered.get().minutes() + ".",
                    Map.of("offered", offered.get().minutes()));
        }
    }

    private void checkCounts(List<RosterEntry> roster) {
        checkCount(Field.ORGANIZERS, countActive(roster, RosterRole.ORGANIZER));
        checkCount(Field.SPEAKERS, countActive(roster, RosterRole.SPEAKER));
        checkCount(Field.MODERATOR, countActive(roster, RosterRole.MODERATOR));
        checkCount(Field.ONLINE_MODERATOR, countActive(roster, RosterRole.ONLINE_MODERATOR));
        checkCount(Field.RAPPORTEUR, countActive(roster, RosterRole.RAPPORTEUR));
    }

    private void checkRoster(List<RosterEntry> roster) {
        checkCounts(roster);
        for (int i = 0; i < roster.size(); i++) {
            var entry = roster.get(i);
            for (var field : rules.compulsoryFields(entry.role())) {
                if (!hasValue(entry, field)) {
                    var pointer = "/roster/" + i + field.pointer();
                    addMissing(pointer, name(pointer) + " is missing; everybody in this role must give it.");
                }
            }
        }
    }

    private static boolean hasValue(RosterEntry entry, Field field) {
        return switch (field) {
            case EMAIL -> entry.email() != null;
            case GENDER -> entry.gender() != null;
            case ATTENDANCE -> entry.attendance() != null;
            case AFFILIATION -> entry.affiliation() != null;
            case STAKEHOLDER_GROUP -> entry.stakeholderGroup() != null;
            case REGION -> entry.region() != null;
            case COUNTRY -> entry.country() != null;
            default -> true;
        };
    }

    /** Counts the active entries with a role: neither declined nor withdrawn. */
    public static int countActive(List<RosterEntry> roster, RosterRole role) {
        return (int) roster.stream()
                .filter(entry -> entry.role() == role && entry.state().isActive())
                .count();
    }

    private void addMissing(String pointer, String detail) {
        addBreach("FIELD_REQUIRED", pointer, detail);
    }

    private void addBreach(String rule, String pointer, String detail) {
        addBreach(rule, pointer, detail, Map.of());
    }

    private void addBreach(String rule, String pointer, String detail, Map<String, Object> args) {
        breaches.add(Refusal.rule(rule, pointer, detail, args));
    }
}
