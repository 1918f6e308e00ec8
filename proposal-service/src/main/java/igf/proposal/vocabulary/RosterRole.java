package igf.proposal.vocabulary;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The role of a person in a workshop. A person with several roles has a roster entry for each. */
public enum RosterRole {
    ORGANIZER("Organizer", "Organiser", "Co-organizer", "Co-organiser", "Proposer", "Co-Proposer"),
    SPEAKER("Speaker", "Panellist", "Panelist"),
    MODERATOR("Moderator", "Moderators", "Onsite Moderator", "In-person Moderator"),
    ONLINE_MODERATOR("Online Moderator", "Remote Moderator", "Virtual Moderator"),
    RAPPORTEUR("Rapporteur", "Reporter");

    private static final Synonyms<RosterRole> WORDINGS = Synonyms.of(values(), value -> value.wordings);

    private final List<String> wordings;

    RosterRole(String... wordings) {
        this.wordings = List.of(wordings);
    }

    /** Reads a label of a page ("Online Moderator", "Organiser"), without its number; empty if it matches none. */
    public static Optional<RosterRole> read(@Nullable String text) {
        return WORDINGS.read(text);
    }

    /** Returns whether the role counts as speaking for the limit of sessions. */
    public boolean speaks() {
        return this == SPEAKER || this == MODERATOR || this == ONLINE_MODERATOR;
    }

    /** Returns the spelling of the IGF's pages, in English. */
    public String wording() {
        return wordings.getFirst();
    }
}
