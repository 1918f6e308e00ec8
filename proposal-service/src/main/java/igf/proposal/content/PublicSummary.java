package igf.proposal.content;

import igf.platform.domain.PersonalValue;
import igf.proposal.roster.RosterEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What everybody is told who hears of a proposal, as of the event it stands in.
 *
 * @param number in its edition
 * @param organizers roster entries of role ORGANIZER
 */
public record PublicSummary(String edition, int number, String title, Owner owner, List<RosterEntry> organizers) {
    public PublicSummary {
        organizers = List.copyOf(organizers);
    }

    /**
     * Somebody who is written to.
     *
     * @param name sealed; null if unknown, as of an owner who is not on the roster
     * @param email sealed
     * @param language BCP 47 tag that they want to be written to in; null if they never said
     */
    public record Reader(
            UUID person,
            @Nullable PersonalValue name,
            PersonalValue email,
            @Nullable String language) {}

    /** Whoever a mail to the organizers goes to: those with an address and the owner, each once. */
    public List<Reader> readers() {
        var all = new LinkedHashMap<UUID, Reader>();
        for (var entry : organizers) {
            if (entry.email() != null) {
                all.putIfAbsent(
                        entry.person(), new Reader(entry.person(), entry.name(), entry.email(), entry.language()));
            }
        }
        if (owner.person() != null && owner.email() != null) {
            all.putIfAbsent(owner.person(), new Reader(owner.person(), null, owner.email(), owner.language()));
        }
        return List.copyOf(all.values());
    }
}
