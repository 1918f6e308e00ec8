package igf.acceptance.workshop;

import igf.api.roster.RosterBody;
import igf.api.roster.RosterRole;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Gender;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import java.util.List;
import java.util.Locale;

/** Invented people for rosters. */
final class Cast {
    private Cast() {}

    /** Organizers of the pasted page have demo accounts, so that they can act. */
    static String emailOf(String name) {
        return switch (name) {
            case "Mirela Vantongeren" -> "organizer-1@example.org";
            case "Teodoro Quillfeather" -> "organizer-2@example.org";
            default -> name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
        };
    }

    /** Returns a roster that satisfies the rules of 2022, with this moderator and speakers of its own. */
    static List<RosterBody> with(String moderator, String email) {
        // Tools see organizations but no names, so an organization must not contain a name.
        String house = "Guild " + new StringBuilder(moderator).reverse();
        return List.of(
                entry("MODERATOR", moderator, email, house, "TECHNICAL_COMMUNITY", "AFRICAN"),
                speaker("First", moderator, house, "GOVERNMENT", "GRULAC"),
                speaker("Second", moderator, house, "CIVIL_SOCIETY", "ASIA_PACIFIC"),
                speaker("Third", moderator, house, "PRIVATE_SECTOR", "WEOG"));
    }

    private static RosterBody speaker(String which, String moderator, String house, String group, String region) {
        String name = which + "voice " + moderator.substring(moderator.indexOf(' ') + 1) + "son";
        return entry("SPEAKER", name, emailOf(name), house, group, region);
    }

    private static RosterBody entry(String role, String name, String email, String house, String group, String region) {
        return new RosterBody(
                RosterRole.valueOf(role),
                name,
                email,
                house,
                null,
                StakeholderGroup.valueOf(group),
                Region.valueOf(region),
                null,
                Gender.FEMALE,
                null,
                null,
                Attendance.ONSITE);
    }
}
