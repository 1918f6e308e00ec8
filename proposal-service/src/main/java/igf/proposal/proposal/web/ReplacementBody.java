package igf.proposal.proposal.web;

import igf.proposal.vocabulary.Attendance;
import igf.proposal.vocabulary.Gender;
import igf.proposal.vocabulary.Region;
import igf.proposal.vocabulary.RosterRole;
import igf.proposal.vocabulary.StakeholderGroup;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Who takes somebody's place, and why; in the same role unless another one is named. */
record ReplacementBody(
        @NotBlank @Size(max = 2_000) String reason,
        @Nullable RosterRole role,
        @Size(max = 300) @Nullable String name,
        @NotBlank @Email @Size(max = 254) String email,
        @Size(max = 500) @Nullable String affiliation,
        @Size(max = 100) @Nullable String organizationId,
        @Nullable StakeholderGroup stakeholderGroup,
        @Nullable Region region,
        @Size(max = 100) @Nullable String country,
        @Nullable Gender gender,
        @Size(max = 35) @Nullable String language,
        @Nullable Boolean firstTime,
        @Nullable Attendance attendance) {

    RosterBody person(RosterRole usual) {
        return new RosterBody(
                role == null ? usual : role,
                name,
                email,
                affiliation,
                organizationId,
                stakeholderGroup,
                region,
                country,
                gender,
                language,
                firstTime,
                attendance);
    }
}
