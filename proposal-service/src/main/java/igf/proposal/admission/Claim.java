package igf.proposal.admission;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The people and organizations that a proposal counts for.
 *
 * @param humans for each organizer, all ids of that person
 * @param organizations names as entered
 * @param perPerson highest number of proposals per person, null without a limit
 * @param perOrganization highest number of proposals per organization, null without a limit
 */
public record Claim(
        UUID proposal,
        List<UUID> organizers,
        List<Set<UUID>> humans,
        List<String> organizations,
        @Nullable Integer perPerson,
        @Nullable Integer perOrganization) {
    public Claim {
        organizers = List.copyOf(organizers);
        humans = humans.stream().map(Set::copyOf).toList();
        organizations = List.copyOf(organizations);
    }

    public Claim(
            UUID proposal,
            List<UUID> organizers,
            List<String> organizations,
            @Nullable Integer perPerson,
            @Nullable Integer perOrganization) {
        this(
                proposal,
                organizers,
                organizers.stream().map(Set::of).toList(),
                organizations,
                perPerson,
                perOrganization);
    }
}
