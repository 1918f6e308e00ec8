package igf.proposal.proposal.web;

import igf.proposal.admission.SubmissionRules;
import igf.proposal.proposal.view.StoredContent;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.form.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/** What a person still has to add or confirm, seen from the proposal as it is now; for information, never a refusal. */
final class OpenPoints {

    /** Rules that have points of their own. */
    private static final Set<String> TOLD = Set.of("FIELD_REQUIRED", "SUBTHEME_UNKNOWN");

    private final List<OpenPoint> points = new ArrayList<>();

    private OpenPoints() {}

    static List<OpenPoint> of(Document proposal, RuleSet rules) {
        var open = new OpenPoints();
        var content = proposal.get("content", Document.class);
        open.content(content, rules);
        open.unsuitable(content, rules);
        open.pasted(proposal);
        open.people(proposal, rules);
        return open.points;
    }

    private void content(Document content, RuleSet rules) {
        when(blank(content, "title"), "TITLE_MISSING", "/title", "There is no title.");
        when(empty(content, "subthemes"), "THEME_MISSING", "/subthemes", "No theme or subtheme is named.");
        var format = content.get("format", Document.class);
        when(format.get("type") == null, "FORMAT_MISSING", "/format/type", "No session format is chosen.");
        when(format.get("minutes") == null, "DURATION_MISSING", "/format/minutes", "No duration is given.");
        when(
                rules.asksFor(Field.POLICY_QUESTIONS) && empty(content, "policyQuestions"),
                "POLICY_QUESTIONS_MISSING",
                "/policyQuestions",
                "No policy question is given.");
        when(blank(content, "description"), "DESCRIPTION_MISSING", "/description", "There is no description.");
        var hybrid = content.getList("hybrid", String.class);
        when(
                rules.asksFor(Field.HYBRID) && hybrid.isEmpty(),
                "HYBRID_MISSING",
                "/hybrid",
                "The questions on hybrid participation are not answered.");
        for (int i = 0; i < hybrid.size(); i++) {
            when(hybrid.get(i).isBlank(), "HYBRID_ANSWER_MISSING", "/hybrid/" + i, "This question has no answer.");
        }
        var subthemes = content.getList("subthemes", String.class);
        for (int i = 0; i < subthemes.size(); i++) {
            when(
                    !rules.acceptsSubtheme(subthemes.get(i)),
                    "THEME_UNKNOWN",
                    "/subthemes/" + i,
                    "The edition has no such subtheme.");
        }
    }

    /** What is there, but not as the rules want it; what is missing is told above, rule by rule. */
    private void unsuitable(Document content, RuleSet rules) {
        for (var breach : SubmissionRules.breaches(StoredContent.of(content), rules)) {
            if (!TOLD.contains(breach.rule())) {
                points.add(new OpenPoint(breach.rule(), breach.pointer(), breach.detail(), breach.args()));
            }
        }
    }

    /** Once it is handed in its organizers have seen what it says. */
    private void pasted(Document proposal) {
        var paste = proposal.get("paste", Document.class);
        when(
                paste != null
                        && proposal.get("receipt") == null
                        && paste.getList("hints", String.class, List.of()).contains("CHARACTERS_REPLACED"),
                "CHARACTERS_REPLACED",
                "/source/text",
                "Some characters of the page could not be read; see whether its texts are whole.");
    }

    private void people(Document proposal, RuleSet rules) {
        var roster = proposal.getList("roster", Document.class);
        when(count(roster, "ORGANIZER") == 0, "ORGANIZER_MISSING", "/roster", "No organizer is named.");
        when(count(roster, "SPEAKER") == 0, "SPEAKER_MISSING", "/roster", "No speaker is named.");
        when(count(roster, "MODERATOR") == 0, "MODERATOR_MISSING", "/roster", "No moderator is named.");
        var speakers = count(roster, "SPEAKER");
        if (proposal.get("receipt") != null && speakers < rules.minimumSpeakers()) {
            points.add(new OpenPoint(
                    "SPEAKERS_BELOW_MINIMUM",
                    "/roster",
                    "At least " + rules.minimumSpeakers() + " speakers are needed who have not said no.",
                    Map.of("least", rules.minimumSpeakers(), "given", speakers)));
        }
        var paste = proposal.get("paste", Document.class);
        var assumed = paste == null ? List.of() : paste.getList("assumedRoles", String.class);
        for (int i = 0; i < roster.size(); i++) {
            var entry = roster.get(i);
            var at = "/roster/" + i;
            when(
                    assumed.contains(entry.getString("id")),
                    "ROLE_ASSUMED",
                    at + "/role",
                    "The label was lost; the role is assumed from the order of the page.");
            missing(entry, "name", "NAME_MISSING", at, "This person has no name.");
            missing(entry, "email", "EMAIL_MISSING", at, "Invitations and reminders need an e-mail address.");
            missing(entry, "stakeholderGroup", "STAKEHOLDER_GROUP_MISSING", at, "No stakeholder group is given.");
            missing(entry, "region", "REGION_MISSING", at, "No regional group is given.");
            missing(entry, "gender", "GENDER_MISSING", at, "The gender is not given.");
            missing(entry, "attendance", "ATTENDANCE_MISSING", at, "Onsite or online is not known.");
        }
    }

    private static long count(List<Document> roster, String role) {
        return roster.stream()
                .filter(entry -> entry.getString("role").equals(role))
                .filter(entry -> !List.of("DECLINED", "WITHDRAWN").contains(entry.getString("state")))
                .count();
    }

    private void missing(Document entry, String member, String code, String at, String detail) {
        when(entry.get(member) == null, code, at + "/" + member, detail);
    }

    private static boolean blank(Document content, String member) {
        var text = content.getString(member);
        return text == null || text.isBlank();
    }

    private static boolean empty(Document content, String member) {
        return content.getList(member, Object.class).isEmpty();
    }

    private void when(boolean open, String code, String pointer, String detail) {
        if (open) {
            points.add(new OpenPoint(code, pointer, detail, Map.of()));
        }
    }
}
