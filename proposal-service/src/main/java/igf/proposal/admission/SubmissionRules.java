package igf.proposal.admission;

import igf.api.roster.RosterRole;
import igf.platform.domain.Refusal;
import igf.proposal.content.ChosenFormat;
import igf.proposal.content.Content;
import igf.proposal.proposal.ProposalState;
import igf.proposal.roster.RosterEntry;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.form.Field;
import igf.proposal.rules.form.Range;
import igf.proposal.rules.form.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Checks a submission against the rules of an edition. Reports all breaches together, with pointers into the proposal.
 * The arguments of a breach of a number are {@code field}, {@code least} or {@code most}, and {@code given}. A length
 * also has its {@code unit}, a choice the values {@code offered}.
 */
public final class SubmissionRules {

    private final RuleSet rules;
    private final List<Refusal> breaches = new ArrayList<>();

    private SubmissionRules(RuleSet rules) {
        this.rules = rules;
    }

    public static List<Refusal> breaches(ProposalState proposal, RuleSet rules) {
        var check = new SubmissionRules(rules);
        check.content(proposal.content());
        check.people(proposal.roster());
        return List.copyOf(check.breaches);
    }

    public static List<Refusal> breaches(Content content, RuleSet rules) {
        var check = new SubmissionRules(rules);
        check.content(content);
        return List.copyOf(check.breaches);
    }

    private void content(Content content) {
        for (var field : Field.values()) {
            switch (field.kind()) {
                case TEXT -> text(field, content.text(field));
                case LIST -> list(field, content.items(field));
                case CHOICE -> format(content.format());
                case ROSTER, PERSON, CONTACT -> {}
            }
        }
        for (int i = 0; i < content.subthemes().size(); i++) {
            if (!rules.acceptsSubtheme(content.subthemes().get(i))) {
                breach("SUBTHEME_UNKNOWN", "/subthemes/" + i, "Choose from the subthemes of the edition.");
            }
        }
    }

    private void text(Field field, @org.jspecify.annotations.Nullable String text) {
        if (text == null || text.isBlank()) {
            if (rules.isCompulsory(field)) {
                required(field.pointer(), "This field is compulsory.");
            }
            return;
        }
        length(field, field.pointer(), text);
    }

    private void list(Field field, List<String> items) {
        int given = 0;
        for (int i = 0; i < items.size(); i++) {
            var pointer = field.pointer() + "/" + i;
            if (!items.get(i).isBlank()) {
                given++;
                length(field, pointer, items.get(i));
            } else if (rules.isCompulsory(field)) {
                required(pointer, "This item is empty.");
            }
        }
        if (given > 0 || items.isEmpty()) {
            count(field, given);
        }
    }

    private void count(Field field, int given) {
        if (given == 0 && rules.minimum(field) > 0) {
            breach(
                    "FIELD_REQUIRED",
                    field.pointer(),
                    "At least " + rules.minimum(field) + " of " + field + " must be given.",
                    Map.of("field", field.name(), "least", rules.minimum(field), "given", given));
        } else if (given < rules.minimum(field)) {
            breach(
                    "COUNT_TOO_LOW",
                    field.pointer(),
                    "At least " + rules.minimum(field) + " of " + field + ", not " + given + ".",
                    Map.of("field", field.name(), "least", rules.minimum(field), "given", given));
        } else if (given > rules.maximum(field)) {
            breach(
                    "COUNT_TOO_HIGH",
                    field.pointer(),
                    "At most " + rules.maximum(field) + " of " + field + ", not " + given + ".",
                    Map.of("field", field.name(), "most", rules.maximum(field), "given", given));
        }
    }

    private void length(Field field, String pointer, String text) {
        rules.wordLimit(field).ifPresent(range -> within(range, Words.count(text), pointer, "words"));
        rules.characterLimit(field).ifPresent(range -> within(range, Words.characters(text), pointer, "characters"));
    }

    private void within(Range range, int length, String pointer, String unit) {
        var most = range.max();
        var least = range.min();
        if (most != null && length > most) {
            breach(
                    "TEXT_TOO_LONG",
                    pointer,
                    "At most " + most + " " + unit + ", not " + length + ".",
                    Map.of("most", most, "given", length, "unit", unit));
        } else if (least != null && length < least) {
            breach(
                    "TEXT_TOO_SHORT",
                    pointer,
                    "At least " + least + " " + unit + ", not " + length + ".",
                    Map.of("least", least, "given", length, "unit", unit));
        }
    }

    private void format(ChosenFormat chosen) {
        var type = chosen.type();
        if (type == null) {
            if (rules.isCompulsory(Field.FORMAT)) {
                required("/format", "Choose a format.");
            }
            return;
        }
        var minutes = chosen.minutes();
        if (minutes == null && rules.isCompulsory(Field.FORMAT)) {
            required("/format/minutes", "Say how long the session is.");
        }
        var offered = rules.format(type);
        if (offered.isEmpty()) {
            breach("FORMAT_NOT_OFFERED", "/format/type", "Choose from the formats of the edition.");
            return;
        }
        if (!offered.get().accepts(chosen.layout())) {
            breach(
                    "LAYOUT_NOT_OFFERED",
                    "/format/layout",
                    "One of " + offered.get().layouts() + ".",
                    Map.of("offered", offered.get().layouts()));
        }
        if (minutes != null && !offered.get().acceptsMinutes(minutes)) {
            breach(
                    "DURATION_NOT_OFFERED",
                    "/format/minutes",
                    "One of " + offered.get().minutes() + ".",
                    Map.of("offered", offered.get().minutes()));
        }
    }

    private void people(List<RosterEntry> roster) {
        count(Field.ORGANIZERS, number(roster, RosterRole.ORGANIZER));
        count(Field.SPEAKERS, number(roster, RosterRole.SPEAKER));
        count(Field.MODERATOR, number(roster, RosterRole.MODERATOR));
        count(Field.ONLINE_MODERATOR, number(roster, RosterRole.ONLINE_MODERATOR));
        count(Field.RAPPORTEUR, number(roster, RosterRole.RAPPORTEUR));
        for (int i = 0; i < roster.size(); i++) {
            var entry = roster.get(i);
            for (var field : rules.compulsoryOf(entry.role())) {
                if (!has(entry, field)) {
                    required("/roster/" + i + field.pointer(), "Everybody in this role must give it.");
                }
            }
        }
    }

    private static boolean has(RosterEntry entry, Field field) {
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

    /** Counts the people with a role who have not declined. */
    public static int number(List<RosterEntry> roster, RosterRole role) {
        return (int) roster.stream()
                .filter(entry -> entry.role() == role && entry.state().counts())
                .count();
    }

    private void required(String pointer, String detail) {
        breach("FIELD_REQUIRED", pointer, detail);
    }

    private void breach(String rule, String pointer, String detail) {
        breach(rule, pointer, detail, Map.of());
    }

    private void breach(String rule, String pointer, String detail, Map<String, Object> args) {
        breaches.add(Refusal.rule(rule, pointer, detail, args));
    }
}
