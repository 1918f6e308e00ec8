package igf.client.programme;

import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.client.annotation.Client;

/** The released programme in formats for other programs. */
@Client(id = "igf", path = "/api/v1")
public interface ExportApi {

    @Get("/editions/{edition}/schedule.json")
    @Consumes("application/json")
    String json(String edition);

    /** Returns the programme in the frab / C3VOC schema. */
    @Get("/editions/{edition}/schedule.xml")
    @Consumes({"application/xml", "text/xml"})
    String xml(String edition);

    @Get("/editions/{edition}/schedule.ics")
    @Consumes("text/calendar")
    String calendar(String edition);

    @Get("/editions/{edition}/schedule.csv")
    @Consumes("text/csv")
    String csv(String edition);

    @Get("/sessions/{id}.ics")
    @Consumes("text/calendar")
    String calendarOfSession(String id);

    /** Returns a release as a website in a ZIP file, without people who have left since. */
    @Get("/editions/{edition}/releases/{number}.zip")
    @Consumes("application/zip")
    byte[] copyOfRelease(String edition, int number);
}
