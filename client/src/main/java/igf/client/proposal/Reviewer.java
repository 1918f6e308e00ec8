package igf.client.proposal;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A member of an edition's MAG. */
@Serdeable
public record Reviewer(
        String email,
        String name,
        @Nullable String affiliation,
        @Nullable String stakeholderGroup,
        @Nullable String region,
        @Nullable List<String> subthemes) {

    @Serdeable
    public record ReviewerList(List<Reviewer> items) {}
}
