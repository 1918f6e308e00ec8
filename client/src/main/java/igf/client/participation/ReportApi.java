package igf.client.participation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** What a session came to, told by its rapporteur. */
@Client(id = "igf", path = "/api/v1/sessions")
public interface ReportApi {

    /** A short report has takeaways and calls; with a summary it is full. */
    @Serdeable
    record Report(
            List<String> keyTakeaways,
            List<String> callToAction,
            @Nullable String summary) {}

    /** @param state DUE, SHORT_FILED, FULL_FILED, PUBLISHED, OVERDUE */
    @Serdeable
    record Filed(
            String state,
            @Nullable List<String> keyTakeaways,
            @Nullable List<String> callToAction,
            @Nullable String summary) {}

    @Put("/{session}/report")
    Filed file(String session, @Body Report report);

    @Get("/{session}/report")
    Filed read(String session);
}
