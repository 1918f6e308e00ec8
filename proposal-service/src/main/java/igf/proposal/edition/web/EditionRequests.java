package igf.proposal.edition.web;

import igf.proposal.edition.Phase;
import igf.proposal.vocabulary.Region;
import igf.proposal.vocabulary.StakeholderGroup;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is sent about editions. */
final class EditionRequests {

    private EditionRequests() {}

    /** @param rules a preset's name, or {@code {preset, changes}} */
    record EditionBody(
            @NotBlank @Size(max = 300) String name,
            @NotNull @Size(max = 300) String theme,
            @NotNull @Size(max = 300) String city,
            @NotBlank @Size(max = 60) String timeZone,
            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,
            @NotNull @Valid CallBody call,
            @NotNull JsonNode rules,
            @Size(max = 20) @Nullable List<@NotNull @Valid PhaseBody> phases) {}

    /** @param from when it begins and the one before it ends */
    record PhaseBody(@NotNull Phase phase, @NotNull Instant from) {}

    /** @param proposalId null for all */
    record ExtensionBody(
            @NotNull Instant until,
            @NotBlank @Size(max = 1_000) String reason,
            @Nullable UUID proposalId) {}

    /** @param graceUntil without it, the call ends when it closes */
    record CallBody(
            @NotNull Instant opensAt,
            @NotNull Instant closesAt,
            @Nullable Instant graceUntil) {}

    record ReviewersBody(@NotNull @Size(max = 500) List<@NotNull @Valid ReviewerBody> items) {}

    record ReviewerBody(
            @NotBlank @Email @Size(max = 254) String email,
            @NotBlank @Size(max = 300) String name,
            @Size(max = 300) @Nullable String affiliation,
            @Nullable StakeholderGroup stakeholderGroup,
            @Nullable Region region,
            @Size(max = 50) @Nullable List<@NotBlank @Size(max = 300) String> subthemes) {}
}
