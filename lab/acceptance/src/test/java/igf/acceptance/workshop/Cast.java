package igf.acceptance.workshop;

import igf.client.proposal.RosterEntry;
import java.util.List;
import java.util.Locale;

/** Invented people on rosters. */
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

    /** A roster that satisfies the rules of 2022, with this moderator; its speakers are nobody else's. */
    static List<RosterEntry.New> with(String moderator, String email) {
        // Organizations are told to tools, names are not: none may hide in the other.
        String house = "Guild " + new StringBuilder(moderator).reverse();
        return List.of(
                entry("MODERATOR", moderator, email, house, "TECHNICAL_COMMUNITY", "AFRICAN"),
                speaker("First", moderator, house, "GOVERNMENT", "GRULAC"),
                speaker("Second", moderator, house, "CIVIL_SOCIETY", "ASIA_PACIFIC"),
                speaker("Third", moderator, house, "PRIVATE_SECTOR", "WEOG"));
    }

    private static RosterEntry.New speaker(String which, String moderator, String house, String group, String region) {
        String name = which + "voice " + moderator.substring(moderator.indexOf(' ') + 1) + "son";
        return entry("SPEAKER", name, emailOf(name), house, group, region);
    }

    private static RosterEntry.New entry(
            String role, String name, String email, String house, String group, String region) {
        return new RosterEntry.New(role, name, email, house, group, region, "FEMALE", "ONSITE");
    }
}
