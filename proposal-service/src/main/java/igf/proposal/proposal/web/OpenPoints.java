package igf.proposal.proposal.web;

import igf.api.proposal.OpenPoint;
import igf.api.roster.RosterRole;
import igf.proposal.admission.SubmissionRules;
import igf.proposal.content.Content;
import igf.proposal.content.Paste;
import igf.proposal.proposal.view.StoredEntry;
import igf.proposal.proposal.view.StoredProposal;
import igf.proposal.roster.EntryState;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.form.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists what a person must still add or confirm in a proposal. For information only; it never refuses anything. */
final class OpenPoints {

    /** Rules that have open points of their own. */
    private static final Set<String> TOLD = Set.of("FIELD_REQUIRED", "SUBTHEME_UNKNOWN");

    private final List<OpenPoint> points = new ArrayList<>();

    private OpenPoints() {}

    /** @param content the proposal's content */
    static List<OpenPoint> of(StoredProposal proposal, Content content, RuleSet rules) {
        var open = new OpenPoints();
        open.content(content, rules);
        open.unsuitable(content, rules);
        open.pasted(proposal);
        open.people(proposal, rules);
        return open.points;
    }

    private void content(Content content, RuleSet rules) {
        when(blank(content.title()), "TITLE_MISSING", "/title", "There is no title.");
        when(content.subthemes().isEmpty(), "THEME_MISSING", "/subthemes", "No theme or subtheme is named.");
        var format = content.format();
        when(format.type() == null, "FORMAT_MISSING", "/format/type", "No session format is chosen.");
        when(format.minutes() == null, "DURATION_MISSING", "/format/minutes", "No duration is given.");
        when(
                rules.asksFor(Field.POLICY_QUESTIONS)
                        && content.policyQuestions().isEmpty(),
                "POLICY_QUESTIONS_MISSING",
                "/policyQuestions",
                "No policy question is given.");
        when(blank(content.description()), "DESCRIPTION_MISSING", "/description", "There is no description.");
        var hybrid = content.hybrid();
        when(
                rules.asksFor(Field.HYBRID) && hybrid.isEmpty(),
                "HYBRID_MISSING",
                "/hybrid",
                "The questions on hybrid participation are not answered.");
        for (int i = 0; i < hybrid.size(); i++) {
            when(hybrid.get(i).isBlank(), "HYBRID_ANSWER_MISSING", "/hybrid/" + i, "This question has no answer.");
        }
        var subthemes = content.subthemes();
        for (int i = 0; i < subthemes.size(); i++) {
            when(
                    !rules.acceptsSubtheme(subthemes.get(i)),
                    "THEME_UNKNOWN",
                    "/subthemes/" + i,
                    "The edition has no such subtheme.");
        }
    }

    /** Adds values that break a rule; missing values have open points of their own. */
    private void unsuitable(Content content, RuleSet rules) {
        for (var breach : SubmissionRules.breaches(content, rules)) {
            if (!TOLD.contains(breach.rule())) {
                points.add(new OpenPoint(breach.rule(), breach.pointer(), breach.detail(), breach.args()));
            }
        }
    }

    /** Skips submitted proposals, whose organizers have checked the text. */
    private void pasted(StoredProposal proposal) {
        when(
                proposal.receipt().isEmpty()
                        && proposal.paste()
                                .filter(paste -> paste.hints().contains("CHARACTERS_REPLACED"))
                                .isPresent(),
                "CHARACTERS_REPLACED",
                "/source/text",
                "Some characters of the page could not be read; see whether its texts are whole.");
    }

    private void people(StoredProposal proposal, RuleSet rules) {
        var roster = proposal.roster();
        when(count(roster, RosterRole.ORGANIZER) == 0, "ORGANIZER_MISSING", "/roster", "No organizer is named.");
        when(count(roster, RosterRole.SPEAKER) == 0, "SPEAKER_MISSING", "/roster", "No speaker is named.");
        when(count(roster, RosterRole.MODERATOR) == 0, "MODERATOR_MISSING", "/roster", "No moderator is named.");
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
            when(
                    assumed.contains(entry.id()),
                    "ROLE_ASSUMED",
                    at + "/role",
                    "The label was lost; the role is assumed from the order of the page.");
            missing(entry.name(), "name", "NAME_MISSING", at, "This person has no name.");
            missing(entry.email(), "email", "EMAIL_MISSING", at, "Invitations and reminders need an e-mail address.");
            missing(
                    entry.stakeholderGroup(),
                    "stakeholderGroup",
                    "STAKEHOLDER_GROUP_MISSING",
                    at,
                    "No stakeholder group is given.");
            missing(entry.region(), "region", "REGION_MISSING", at, "No regional group is given.");
            missing(entry.gender(), "gender", "GENDER_MISSING", at, "The gender is not given.");
            missing(entry.attendance(), "attendance", "ATTENDANCE_MISSING", at, "Onsite or online is not known.");
        }
    }

    private static long count(List<StoredEntry> roster, RosterRole role) {
        return roster.stream()
                .filter(entry -> entry.role() == role)
                .filter(entry -> entry.state() != EntryState.DECLINED && entry.state() != EntryState.WITHDRAWN)
                .count();
    }

    private void missing(@Nullable Object value, String member, String code, String at, String detail) {
        when(value == null, code, at + "/" + member, detail);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private void when(boolean open, String code, String pointer, String detail) {
        if (open) {
            points.add(new OpenPoint(code, pointer, detail, Map.of()));
        }
    }
}
