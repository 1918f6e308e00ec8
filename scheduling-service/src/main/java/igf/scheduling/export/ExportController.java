package igf.scheduling.export;

import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Problem;
import igf.scheduling.frab.FrabDocument;
import igf.scheduling.release.PublicProgramme;
import igf.scheduling.release.Releases;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE)
class ExportController {

    /** Suffixes of the formats for a request without a suffix; the default first. */
    private static final List<String> SUFFIXES = List.of("json", "ics", "xml", "csv");

    private final Releases releases;
    private final TimetableBuilder timetables;
    private final Map<String, ScheduleFormat> formats;

    ExportController(Releases releases, TimetableBuilder timetables, List<ScheduleFormat> formats) {
        this.releases = releases;
        this.timetables = timetables;
        this.formats = formats.stream().collect(Collectors.toMap(ScheduleFormat::suffix, Function.identity()));
    }

    /**
     * Reads the released programme in the format that {@code Accept} requests. The formats are {@code application/json}
     * (also without the header), {@code text/calendar}, {@code application/xml} (frab/C3VOC) and {@code text/csv}; 406
     * for any other. 404 for an unknown edition, and before the first release.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param release number of an earlier release; the current release if left out
     * @param asOf an instant; selects the release that was current at it
     */
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = ReleasedSchedule.class)),
                @Content(mediaType = "text/calendar", schema = @Schema(type = "string")),
                @Content(mediaType = "application/xml", schema = @Schema(type = "string")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @GetMapping("/editions/{edition}/schedule")
    @Allow(everyone = true)
    ResponseEntity<byte[]> getSchedule(
            @PathVariable String edition,
            @RequestParam(required = false) @Nullable Integer release,
            @RequestParam(required = false) @Nullable Instant asOf,
            Caller caller,
            HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return exportSchedule(edition, negotiatedFormat(request).suffix(), release, asOf, caller, request);
    }

    private ScheduleFormat negotiatedFormat(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        return new FormatNegotiator(SUFFIXES.stream().map(this::format).toList())
                .select(request.getHeader(HttpHeaders.ACCEPT));
    }

    /**
     * Reads the released programme in the format of the suffix. It has every session with room, times and people, for
     * calendars and programme apps. {@code release} or {@code asOf} select an earlier release. People who have declined
     * since appear in no release; the secretariat sees them in a release that {@code release} or {@code asOf} selects.
     * 404 for an unknown edition or suffix, and before the first release. In {@code xml} and {@code frab.json} the
     * language of a session that states none is {@code en}.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param suffix {@code json}, {@code xml} (frab/C3VOC), {@code frab.json} (frab/C3VOC as JSON), {@code ics} or
     *     {@code csv}
     * @param release number of an earlier release; the current release if left out
     * @param asOf an instant; selects the release that was current at it
     */
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(oneOf = {ReleasedSchedule.class, FrabDocument.class})),
                @Content(mediaType = "text/calendar", schema = @Schema(type = "string")),
                @Content(mediaType = "application/xml", schema = @Schema(type = "string")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @GetMapping("/editions/{edition}/schedule.{suffix:[a-z.]+}")
    @Allow(everyone = true)
    ResponseEntity<byte[]> exportSchedule(
            @PathVariable String edition,
            @Parameter(schema = @Schema(allowableValues = {"json", "xml", "frab.json", "ics", "csv"})) @PathVariable
                    String suffix,
            @RequestParam(required = false) @Nullable Integer release,
            @RequestParam(required = false) @Nullable Instant asOf,
            Caller caller,
            HttpServletRequest request) {
        var format = format(suffix);
        var earlier = caller.isSecretariat() ? releases.withAllPeople() : releases;
        var programme =
                findRelease(earlier, edition, release, asOf).orElseThrow(() -> releases.missingRelease(edition));
        return ExportResponse.of(format.write(timetables.build(programme)), format, edition, request);
    }

    /**
     * Reads one session as a calendar. The response is an iCalendar file (RFC 5545) of the session as last released. A
     * cancelled session keeps its file, with a cancelled status and its last place. 404 for a session that was never
     * released.
     *
     * @param id the session's id
     */
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/calendar", schema = @Schema(type = "string")))
    @GetMapping("/sessions/{id:[0-9a-fA-F-]{36}}.ics")
    @Allow(everyone = true)
    ResponseEntity<byte[]> getSessionCalendar(@PathVariable UUID id, HttpServletRequest request) {
        var session = releases.findSession(id).orElseThrow(Problem::notFound);
        var release = releases.findByNumber(session.edition(), session.releaseNumber())
                .orElseThrow(Problem::notFound);
        var entry = timetables.buildEntry(
                session.edition(), session.change().session(), session.unnamedPeople(), session.isCancelled());
        var format = format("ics");
        return ExportResponse.of(
                format.write(timetables.build(release, List.of(entry), List.of())), format, id.toString(), request);
    }

    /**
     * @param earlier source for releases selected by number or instant; the current release is the same for everybody
     */
    private Optional<PublicProgramme> findRelease(
            Releases earlier, String edition, @Nullable Integer release, @Nullable Instant asOf) {
        if (release != null) {
            return earlier.findByNumber(edition, release);
        }
        return asOf == null ? releases.findCurrent(edition) : earlier.findAsOf(edition, asOf);
    }

    private ScheduleFormat format(String suffix) {
        return Optional.ofNullable(formats.get(suffix)).orElseThrow(Problem::notFound);
    }
}
