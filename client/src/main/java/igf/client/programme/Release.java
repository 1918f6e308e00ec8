package igf.client.programme;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/** A programme made public. @param number from 1 on @param changes against the release before */
@Serdeable
public record Release(
        int number, @Nullable String note, @Nullable List<Map<String, Object>> changes) {

    /** What is sent to make one. */
    @Serdeable
    public record Note(@Nullable String note) {}
}
