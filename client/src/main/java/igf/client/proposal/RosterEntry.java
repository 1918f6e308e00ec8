package igf.client.proposal;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A person in one role of a proposal.
 *
 * @param role ORGANIZER, SPEAKER, MODERATOR, ONLINE_MODERATOR, RAPPORTEUR
 * @param attendance ONSITE, ONLINE, UNDECIDED
 * @param state of the invitation
 */
@Serdeable
public record RosterEntry(
        String id,
        String role,
        @Nullable String name,
        @Nullable String email,
        @Nullable String affiliation,
        @Nullable String stakeholderGroup,
        @Nullable String region,
        @Nullable String country,
        @Nullable String gender,
        @Nullable String attendance,
        @Nullable String state) {

    /** What is sent to put somebody on the roster. */
    @Serdeable
    public record New(
            String role,
            String name,
            @Nullable String email,
            @Nullable String affiliation,
            @Nullable String stakeholderGroup,
            @Nullable String region,
            @Nullable String gender,
            @Nullable String attendance) {}
}
