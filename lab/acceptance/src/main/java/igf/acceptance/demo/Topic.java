package igf.acceptance.demo;

import igf.client.proposal.Edition;
import igf.client.proposal.Proposal;
import igf.client.proposal.RosterEntry;
import java.util.ArrayList;
import java.util.List;

/** The topics of invented proposals. */
final class Topic {
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
    private static final List<String> TYPES = List.of("ROUND_TABLE", "PANEL", "DEBATE", "BREAK_OUT");
    private static final int ROSTER = 6;

    private Topic() {}

    static String title(int number) {
        String title =
                SUBJECTS.get(number % SUBJECTS.size()) + ": " + ANGLES.get(number / SUBJECTS.size() % ANGLES.size());
        int again = number / (SUBJECTS.size() * ANGLES.size());
        return again < 2 ? title : title + ", part " + again;
    }

    static Proposal.Draft draft(int number, List<Edition.Subtheme> subthemes) {
        String subject = SUBJECTS.get(number % SUBJECTS.size());
        return new Proposal.Draft(
                title(number),
                List.of(subthemes.get(number % subthemes.size()).id()),
                new Proposal.Format(TYPES.get(number % TYPES.size()), "CIRCLE", 60),
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

    private static List<RosterEntry.New> roster(int number) {
        List<RosterEntry.New> roster = new ArrayList<>();
        List<String> roles = List.of("ORGANIZER", "MODERATOR", "RAPPORTEUR", "SPEAKER", "SPEAKER", "SPEAKER");
        for (int i = 0; i < ROSTER; i++) {
            Invented person = Invented.person(number * ROSTER + i);
            roster.add(new RosterEntry.New(
                    roles.get(i),
                    person.name(),
                    person.email(),
                    person.affiliation(),
                    person.stakeholderGroup(),
                    person.region(),
                    person.gender(),
                    i % 4 == 3 ? "ONLINE" : "ONSITE"));
        }
        return roster;
    }
}
