package igf.proposal.admission;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose a proposal is, for limits.
 *
 * @param organizers everybody whom it counts for
 * @param humans of each of those, every id of the same human
 * @param organizations their organizations, as one writes them
 * @param perPerson most proposals of one person, null without limit
 * @param perOrganization most proposals of one organization, null without limit
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

    /** Of people with one id each. */
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
