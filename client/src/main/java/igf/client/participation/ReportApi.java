package igf.client.participation;

import igf.api.report.OwnReport;
import igf.api.report.ReportBody;
import igf.api.report.ReportDeadlineBody;
import igf.api.report.ReportReasonBody;
import igf.api.report.ReportReturnBody;
import igf.api.report.ReportShown;
import igf.client.Page;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.client.annotation.Client;

/** Reports of sessions, which rapporteurs write, and the secretariat's decisions about them. */
@Client(id = "igf", path = "/api/v1")
public interface ReportApi {

    @Put("/sessions/{session}/report")
    ReportShown file(String session, @Body ReportBody report);

    /** Saves a draft, which may be incomplete. */
    @Put("/sessions/{session}/report/draft")
    ReportShown saveDraft(String session, @Body ReportBody report);

    @Get("/sessions/{session}/report")
    ReportShown read(String session);

    /** Publishes the report; after a correction, as a new version in addition to the earlier ones. */
    @Post("/sessions/{session}/report/publication")
    ReportShown publish(String session);

    /** Waives a missing report. */
    @Post("/sessions/{session}/report/waiver")
    ReportShown waive(String session, @Body ReportReasonBody reason);

    @Put("/sessions/{session}/report/deadline")
    ReportShown extendDeadline(String session, @Body ReportDeadlineBody date);

    /** Returns the report for correction; published versions stay public. */
    @Post("/sessions/{session}/report/return")
    ReportShown returnForCorrection(String session, @Body ReportReturnBody correction);

    /** Lists reports that the caller has to write, the earliest deadline first. */
    @Get("/people/me/reports")
    Page<OwnReport> listMissing();
}
