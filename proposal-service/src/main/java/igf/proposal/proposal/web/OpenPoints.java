package igf.proposal.proposal.web;

import igf.api.proposal.OpenPoint;
import igf.api.roster.EntryState;
import igf.api.roster.RosterRole;
import igf.platform.domain.Refusal;
import igf.proposal.admission.SubmissionRules;
import igf.proposal.content.Content;
import igf.proposal.content.Paste;
import igf.proposal.proposal.view.StoredEntry;
import igf.proposal.proposal.view.StoredProposal;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.form.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists what a person must still add or confirm in a proposal. Open points only inform: {@link SubmissionRules} decides
 * what a submission needs.
 */
final class OpenPoints {

    /** Roles that have an open point of their own if nobody has them. */
    private static final Set<String> ROLES_WITH_OWN_POINT =
            Set.of(Field.ORGANIZERS.name(), Field.SPEAKERS.name(), Field.MODERATOR.name());

    private final List<OpenPoint> points = new ArrayList<>();

    private OpenPoints() {}

    /** @param content the proposal's content, which the caller has already read */
    static List<OpenPoint> of(StoredProposal proposal, Content content, RuleSet rules) {
        var openPoints = new OpenPoints();
        openPoints.addContent(content, rules);
        openPoints.addBreaches(content, rules);
        openPoints.addPaste(proposal);
        openPoints.addPeople(proposal, rules);
        return openPoints.points;
    }

    private void addContent(Content content, RuleSet rules) {
        addIf(blank(content.title()), "TITLE_MISSING", "/title", "There is no title.");
        addIf(content.subthemes().isEmpty(), "THEME_MISSING", "/subthemes", "No theme or subtheme is named.");
        var format = content.format();
        addIf(format.type() == null, "FORMAT_MISSING", "/format/type", "No session format is chosen.");
        addIf(format.minutes() == null, "DURATION_MISSING", "/format/minutes", "No duration is given.");
        addIf(
                rules.asksFor(Field.POLICY_QUESTIONS)
                        && content.policyQuestions().isEmpty(),
                "POLICY_QUESTIONS_MISSING",
                "/policyQuestions",
                "No policy question is given.");
        addIf(blank(content.description()), "DESCRIPTION_MISSING", "/description", "There is no description.");
        var hybrid = content.hybrid();
        addIf(
                rules.asksFor(Field.HYBRID) && hybrid.isEmpty(),
                "HYBRID_MISSING",
                "/hybrid",
                "The questions on hybrid participation are not answered.");
        for (int i = 0; i < hybrid.size(); i++) {
            addIf(hybrid.get(i).isBlank(), "HYBRID_ANSWER_MISSING", "/hybrid/" + i, "This question has no answer.");
        }
        var subthemes = content.subthemes();
        for (int i = 0; i < subthemes.size(); i++) {
            addIf(
                    !rules.acceptsSubtheme(subthemes.get(i)),
                    "THEME_UNKNOWN",
                    "/subthemes/" + i,
                    "The edition has no such subtheme.");
        }
    }

    /** Adds values that break a rule, and compulsory fields for which {@link #addContent} has no point. */
    private void addBreaches(Content content, RuleSet rules) {
        for (var breach : SubmissionRules.breaches(content, rules)) {
            if (!isAdded(breach)) {
                add(breach);
            }
        }
    }

    private boolean isAdded(Refusal breach) {
        return switch (breach.rule()) {
            case "FIELD_REQUIRED" -> hasPointAt(breach.pointer());
            case "SUBTHEME_UNKNOWN" -> true;
            default -> false;
        };
    }

    /** Returns whether there is a point for a field, or for a member of it such as {@code /format/type}. */
    private boolean hasPointAt(String pointer) {
        return points.stream()
                .map(OpenPoint::pointer)
                .anyMatch(known -> known.equals(pointer) || known.startsWith(pointer + "/"));
    }

    private void add(Refusal breach) {
        points.add(new OpenPoint(breach.rule(), breach.pointer(), breach.detail(), breach.args()));
    }

    /** Adds compulsory roles that nobody has, such as a rapporteur. */
    private void addMissingRoles(List<StoredEntry> roster, RuleSet rules) {
        var entries = roster.stream().map(StoredEntry::toEntry).toList();
        SubmissionRules.missingRoles(entries, rules).stream()
                .filter(breach -> !ROLES_WITH_OWN_POINT.contains(breach.args().get("field")))
                .forEach(this::add);
    }

    /** Skips submitted proposals, whose organizers have checked the text. */
    private void addPaste(StoredProposal proposal) {
        addIf(
                proposal.receipt().isEmpty()
                        && proposal.paste()
                                .filter(paste -> paste.hints().contains("CHARACTERS_REPLACED"))
                                .isPresent(),
                "CHARACTERS_REPLACED",
                "/source/text",
                "Some characters of the page could not be read. Check that the texts are complete.");
    }

    private void addPeople(StoredProposal proposal, RuleSet rules) {
        var roster = proposal.roster();
        addIf(count(roster, RosterRole.ORGANIZER) == 0, "ORGANIZER_MISSING", "/roster", "No organizer is named.");
        addIf(count(roster, RosterRole.SPEAKER) == 0, "SPEAKER_MISSING", "/roster", "No speaker is named.");
        addIf(count(roster, RosterRole.MODERATOR) == 0, "MODERATOR_MISSING", "/roster", "No moderator is named.");
        addMissingRoles(roster, rules);
        var speakers = count(roster, RosterRole.SPEAKER);
        if (proposal.receipt().isPresent() && speakers < rules.minimumSpeakers()) {
            points.add(new OpenPoint(
                    "SPEAKERS_BELOW_MINIMUM",
                    "/roster",
                    "At least " + rules.minimumSpeakers() + " speakers are needed who have not said no.",
                    Map.of("least", rules.minimumSpeakers(), "given", speakers)));
        }
        var assumed = proposal.paste().map(Paste::assumedRoles).orElse(List.of());
        for (int i = 0; i < roster.size(); i++) {
            var entry = roster.get(i);
            var at = "/roster/" + i;
            addIf(
                    assumed.contains(entry.id()),
                    "ROLE_ASSUMED",
                    at + "/role",
                    "The label was lost; the role is assumed from the order of the page.");
            addIfMissing(entry.name(), "name", "NAME_MISSING", at, "This person has no name.");
            addIfMissing(
                    entry.email(), "email", "EMAIL_MISSING", at, "Invitations and reminders need an e-mail address.");
            addIfMissing(
                    entry.stakeholderGroup(),
                    "stakeholderGroup",
                    "STAKEHOLDER_GROUP_MISSING",
                    at,
                    "No stakeholder group is given.");
            addIfMissing(entry.region(), "region", "REGION_MISSING", at, "No regional group is given.");
            addIfMissing(entry.gender(), "gender", "GENDER_MISSING", at, "The gender is not given.");
            addIfMissing(entry.attendance(), "attendance", "ATTENDANCE_MISSING", at, "Onsite or online is not known.");
            var compulsory = rules.compulsoryFields(entry.role());
            if (compulsory.contains(Field.AFFILIATION)) {
                addIfMissing(
                        entry.affiliation(), "affiliation", "AFFILIATION_MISSING", at, "No organization is given.");
            }
            if (compulsory.contains(Field.COUNTRY)) {
                addIfMissing(entry.country(), "country", "COUNTRY_MISSING", at, "No country is given.");
            }
        }
    }

    private static long count(List<StoredEntry> roster, RosterRole role) {
        return roster.stream()
                .filter(entry -> entry.role() == role)
                .filter(entry -> entry.state() != EntryState.DECLINED && entry.state() != EntryState.WITHDRAWN)
                .count();
    }

    private void addIfMissing(@Nullable Object value, String member, String code, String at, String detail) {
        addIf(value == null, code, at + "/" + member, detail);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private void addIf(boolean open, String code, String pointer, String detail) {
        if (open) {
            points.add(new OpenPoint(code, pointer, detail, Map.of()));
        }
    }
}
