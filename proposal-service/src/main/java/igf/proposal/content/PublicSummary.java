package igf.proposal.content;

import igf.platform.domain.PersonalValue;
import igf.proposal.roster.RosterEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal's data for mails and public events, as they were at one event.
 *
 * @param number in its edition
 * @param organizers roster entries of role ORGANIZER
 */
public record PublicSummary(String edition, int number, String title, Owner owner, List<RosterEntry> organizers) {
    public PublicSummary {
        organizers = List.copyOf(organizers);
    }

    /**
     * A recipient of mails.
     *
     * @param name sealed; null if unknown, as for an owner who is not on the roster
     * @param email sealed
     * @param language BCP 47 tag of the language for mails; null if they chose none
     */
    public record Recipient(
            UUID person,
            @Nullable PersonalValue name,
            PersonalValue email,
            @Nullable String language) {}

    /**
     * Returns the recipients of mails to the organizers: organizers with an address and the owner, without duplicates.
     */
    public List<Recipient> recipients() {
        var recipientsByPerson = new LinkedHashMap<UUID, Recipient>();
        for (var entry : organizers) {
            if (entry.email() != null) {
                recipientsByPerson.putIfAbsent(
                        entry.person(), new Recipient(entry.person(), entry.name(), entry.email(), entry.language()));
            }
        }
        if (owner.person() != null && owner.email() != null) {
            recipientsByPerson.putIfAbsent(
                    owner.person(), new Recipient(owner.person(), null, owner.email(), owner.language()));
        }
        return List.copyOf(recipientsByPerson.values());
    }
}
