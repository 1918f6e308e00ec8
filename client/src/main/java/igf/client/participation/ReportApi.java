package igf.client.participation;

import igf.client.Page;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.client.annotation.Client;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a session came to, told by its rapporteur; and what the secretariat does about it, each with a reason. */
@Client(id = "igf", path = "/api/v1")
public interface ReportApi {

    /** A short report has takeaways and calls; with a summary it is full. */
    @Serdeable
    record Report(
            List<String> keyTakeaways,
            List<String> callToAction,
            @Nullable String summary) {}

    /**
     * A session's report as it stands.
     *
     * @param state NOT_DUE, DUE, SHORT_FILED, FULL_FILED, PUBLISHED, OVERDUE, RETURNED, WAIVED
     * @param dueAt by SHORT and FULL
     * @param mayFile whether the caller may file it now
     * @param draft null for nothing, and for callers who may not file it
     * @param versions as published, the first one first
     * @param remark what the secretariat said last; null for nothing, and for callers who have no part in it
     */
    @Serdeable
    record Filed(
            String state,
            @Nullable List<String> keyTakeaways,
            @Nullable List<String> callToAction,
            @Nullable String summary,
            @Nullable Map<String, Instant> dueAt,
            boolean mayFile,
            @Nullable Draft draft,
            @Nullable List<Version> versions,
            @Nullable Remark remark) {}

    /** What was written and not filed yet. */
    @Serdeable
    record Draft(
            List<String> keyTakeaways,
            List<String> callToAction,
            @Nullable String summary,
            Instant savedAt) {}

    /** A report as it was published. @param number from 1; later ones are corrections */
    @Serdeable
    record Version(
            int number,
            Instant publishedAt,
            List<String> keyTakeaways,
            List<String> callToAction,
            @Nullable String summary) {}

    /** @param kind WAIVED, EXTENDED, RETURNED */
    @Serdeable
    record Remark(String kind, String reason, Instant at) {}

    /** Why something is done; the writers and the organizers get it by mail. */
    @Serdeable
    record Reason(String reason) {}

    /** @param dueAt nothing that is missing is due before */
    @Serdeable
    record LaterDate(Instant dueAt, String reason) {}

    /** @param dueAt when the corrected report has to be there; null for seven days */
    @Serdeable
    record Correction(String reason, @Nullable Instant dueAt) {}

    /** A report that the caller may file and that is missing. @param dueAt the first deadline of what is missing */
    @Serdeable
    record Missing(String sessionId, String edition, int number, String title, String state, Instant dueAt) {}

    @Put("/sessions/{session}/report")
    Filed file(String session, @Body Report report);

    /** Keeps what was written so far; it may lack anything. */
    @Put("/sessions/{session}/report/draft")
    Filed keepDraft(String session, @Body Report report);

    @Get("/sessions/{session}/report")
    Filed read(String session);

    /** Publishes the report; after a correction as a new version beside the first. */
    @Post("/sessions/{session}/report/publication")
    Filed publish(String session);

    /** Asks for what is missing no more. */
    @Post("/sessions/{session}/report/waiver")
    Filed waive(String session, @Body Reason reason);

    @Put("/sessions/{session}/report/deadline")
    Filed extend(String session, @Body LaterDate date);

    /** Sends it back to be corrected; what was published stays public. */
    @Post("/sessions/{session}/report/return")
    Filed sendBack(String session, @Body Correction correction);

    /** Reports that the caller has to write, the first deadline first. */
    @Get("/people/me/reports")
    Page<Missing> missing();
}
