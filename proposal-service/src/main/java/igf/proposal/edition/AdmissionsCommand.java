package igf.proposal.edition;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What the admissions of an edition can be asked for. */
public sealed interface AdmissionsCommand {

    /**
     * Whose a proposal is, for limits.
     *
     * @param organizers everybody whom it counts for
     * @param humans of each of those, every id of the same human
     * @param organizations their organizations, as one writes them
     * @param perPerson most proposals of one person, null without limit
     * @param perOrganization most proposals of one organization, null without limit
     */
    record Claim(
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

    /** Changes nothing: answers the refusals that {@link Admit} would give. @param id {@link EditionId#ofAdmissions} */
    record Examine(@TargetAggregateIdentifier String id, String edition, Claim claim) implements AdmissionsCommand {}

    /**
     * Answers the proposal's number, the same one however often it is asked for, and if it was withdrawn meanwhile.
     *
     * @param version of a proposal that comes back after it was withdrawn, {@link #NEW} of any other
     */
    record Admit(@TargetAggregateIdentifier String id, String edition, Claim claim, long version)
            implements AdmissionsCommand {
        public static final long NEW = -1;
    }

    /**
     * The proposal counts no longer; its number stays its own. Says nothing if it has come back since.
     *
     * @param version of the proposal that was withdrawn
     */
    record Release(@TargetAggregateIdentifier String id, UUID proposal, long version) implements AdmissionsCommand {}
}
