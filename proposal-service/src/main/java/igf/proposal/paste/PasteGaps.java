package igf.proposal.paste;

import igf.api.roster.RosterRole;
import igf.proposal.paste.PastedProposal.OpenPoint;
import igf.proposal.paste.PastedProposal.OpenPoint.Code;
import igf.proposal.paste.PastedProposal.RosterEntry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists values that a person must still add, for forms of all years. Only the edition's rules make them compulsory. */
final class PasteGaps {
    private static final int FIRST_HYBRID_YEAR = 2022;

    private final List<OpenPoint> points = new ArrayList<>();

    private PasteGaps() {}

    static List<OpenPoint> of(Page page, PastedProposalAssembler.Texts texts, @Nullable Integer edition) {
        var gaps = new PasteGaps();
        gaps.addIf(page.title == null, Code.TITLE_MISSING, "/title", "No title was found.");
        gaps.addIf(texts.themes().isEmpty(), Code.THEME_MISSING, "/subthemes", "No theme or subtheme was found.");
        gaps.addIf(page.type == null, Code.FORMAT_MISSING, "/format/type", "No session format was found.");
        gaps.addIf(page.minutes == null, Code.DURATION_MISSING, "/format/minutes", "No duration was found.");
        gaps.addIf(
                texts.questions().isEmpty(),
                Code.POLICY_QUESTIONS_MISSING,
                "/policyQuestions",
                "No policy question was found.");
        gaps.addIf(
                texts.description().text().isEmpty(),
                Code.DESCRIPTION_MISSING,
                "/description",
                "No description was found.");
        boolean hybrid = edition == null || edition >= FIRST_HYBRID_YEAR;
        gaps.addIf(
                hybrid && texts.hybrid().isEmpty(),
                Code.HYBRID_MISSING,
                "/hybrid",
                "No answers on hybrid participation were found.");
        for (int i = 0; i < texts.hybrid().size(); i++) {
            boolean blank = texts.hybrid().get(i).text().isEmpty();
            gaps.addIf(blank, Code.HYBRID_ANSWER_MISSING, "/hybrid/" + i, "This question has no answer.");
        }
        gaps.addPeople(page);
        return List.copyOf(gaps.points);
    }

    private void addPeople(Page page) {
        List<RosterEntry> roster = page.roster;
        addIf(hasNobody(roster, RosterRole.ORGANIZER), Code.ORGANIZER_MISSING, "/roster", "No organizer was found.");
        addIf(hasNobody(roster, RosterRole.SPEAKER), Code.SPEAKER_MISSING, "/roster", "No speaker was found.");
        addIf(hasNobody(roster, RosterRole.MODERATOR), Code.MODERATOR_MISSING, "/roster", "No moderator was found.");
        points.addAll(page.openPoints);
        for (int i = 0; i < roster.size(); i++) {
            RosterEntry entry = roster.get(i);
            String at = "/roster/" + i;
            addIf(entry.name() == null, Code.NAME_MISSING, at + "/name", "The page does not name this person.");
            addIf(
                    entry.email() == null,
                    Code.EMAIL_MISSING,
                    at + "/email",
                    "Invitations and reminders need an e-mail address.");
            addIf(
                    entry.stakeholderGroup() == null,
                    Code.STAKEHOLDER_GROUP_MISSING,
                    at + "/stakeholderGroup",
                    "No stakeholder group was found.");
            addIf(entry.region() == null, Code.REGION_MISSING, at + "/region", "No regional group was found.");
            addIf(entry.gender() == null, Code.GENDER_MISSING, at + "/gender", "Pages do not show the gender.");
            addIf(
                    entry.attendance() == null,
                    Code.ATTENDANCE_MISSING,
                    at + "/attendance",
                    "Onsite or online is not known.");
        }
    }

    private void addIf(boolean open, Code code, String pointer, String detail) {
        if (open) {
            points.add(new OpenPoint(code, pointer, detail));
        }
    }

    private static boolean hasNobody(List<RosterEntry> roster, RosterRole role) {
        return roster.stream().noneMatch(entry -> entry.role() == role);
    }
}
