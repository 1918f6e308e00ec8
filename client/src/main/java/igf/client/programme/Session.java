package igf.client.programme;

import igf.api.programme.ShownPlacement;
import igf.client.Problem;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** An accepted proposal in the programme. */
@Serdeable
public record Session(
        String id,
        String proposalId,
        int number,
        String title,
        int minutes,
        String state,
        @Nullable ShownPlacement placement,
        @Nullable List<Problem.Clash> clashes) {}
