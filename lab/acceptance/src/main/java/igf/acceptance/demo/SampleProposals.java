package igf.acceptance.demo;

import igf.api.proposal.ContentBody;
import igf.api.proposal.ContentBody.FormatBody;
import igf.api.proposal.FormatType;
import igf.api.proposal.Layout;
import igf.api.roster.RosterBody;
import igf.api.roster.RosterRole;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Gender;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.client.proposal.Edition;
import java.util.ArrayList;
import java.util.List;

/** Creates drafts of invented proposals. */
final class SampleProposals {
    private static final List<String> SUBJECTS = List.of(
            "Community networks",
            "Sea cables",
            "Digital identity",
            "Children online",
            "Encryption at work",
            "Local languages",
            "Open data of cities",
            "Small platforms",
            "Shutdowns",
            "Learning machines");
    private static final List<String> ANGLES =
            List.of("who pays", "what neighbours can learn", "ten years on", "beyond the capital");
    private static final List<FormatType> TYPES =
            List.of(FormatType.ROUND_TABLE, FormatType.PANEL, FormatType.DEBATE, FormatType.BREAK_OUT);
    private static final int ROSTER = 6;

    private SampleProposals() {}

    static String title(int number) {
        String title =
                SUBJECTS.get(number % SUBJECTS.size()) + ": " + ANGLES.get(number / SUBJECTS.size() % ANGLES.size());
        int repetition = number / (SUBJECTS.size() * ANGLES.size());
        return repetition < 2 ? title : title + ", part " + repetition;
    }

    static ContentBody draft(int number, List<Edition.Subtheme> subthemes) {
        String subject = SUBJECTS.get(number % SUBJECTS.size());
        return ContentBody.of(
                title(number),
                List.of(subthemes.get(number % subthemes.size()).id()),
                new FormatBody(TYPES.get(number % TYPES.size()), Layout.CIRCLE, 60),
                List.of(
                        "%s: which rules stand in the way, and whose are they?".formatted(subject),
                        "What could be tried within a year, and how would we know that it worked?"),
                List.of(1 + number % 17),
                List.of(),
                """
                %s look simple from afar. The session begins with two cases that went wrong, and asks what was missing.

                In the second half the room drafts three sentences that all groups could sign, and one that they could not.""".formatted(subject),
                "Three sentences, and a list of what is open.",
                List.of(
                        "One queue for the room and for those online.",
                        "Cases are sent out before, in words and pictures.",
                        "A shared page that works on a telephone."),
                roster(number));
    }

    private static List<RosterBody> roster(int number) {
        List<RosterBody> roster = new ArrayList<>();
        List<RosterRole> roles = List.of(
                RosterRole.ORGANIZER,
                RosterRole.MODERATOR,
                RosterRole.RAPPORTEUR,
                RosterRole.SPEAKER,
                RosterRole.SPEAKER,
                RosterRole.SPEAKER);
        for (int i = 0; i < ROSTER; i++) {
            SamplePerson person = SamplePerson.numbered(number * ROSTER + i);
            roster.add(new RosterBody(
                    roles.get(i),
                    person.name(),
                    person.email(),
                    person.affiliation(),
                    null,
                    StakeholderGroup.valueOf(person.stakeholderGroup()),
                    Region.valueOf(person.region()),
                    null,
                    Gender.valueOf(person.gender()),
                    null,
                    null,
                    i % 4 == 3 ? Attendance.ONLINE : Attendance.ONSITE));
        }
        return roster;
    }
}
