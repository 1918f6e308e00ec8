package igf.scheduling.export.web;

import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import igf.scheduling.export.Entry;
import igf.scheduling.export.Timetable;
import igf.scheduling.release.Released;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.release.Releases;
import igf.scheduling.support.Shown;
import igf.scheduling.vocabulary.Member;
import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE)
class ExportController {

    private final Releases releases;
    private final Shown shown;
    private final Map<String, ScheduleFormat> formats;

    ExportController(Releases releases, Shown shown, List<ScheduleFormat> formats) {
        this.releases = releases;
        this.shown = shown;
        this.formats = formats.stream().collect(Collectors.toMap(ScheduleFormat::suffix, Function.identity()));
    }

    @GetMapping("/editions/{edition}/schedule")
    @Allow(everyone = true)
    ResponseEntity<byte[]> plain(
            @PathVariable String edition,
            @RequestParam(required = false) @Nullable Integer release,
            @RequestParam(required = false) @Nullable Instant asOf,
            HttpServletRequest request) {
        return schedule(edition, "json", release, asOf, request);
    }

    @GetMapping("/editions/{edition}/schedule.{suffix}")
    @Allow(everyone = true)
    ResponseEntity<byte[]> schedule(
            @PathVariable String edition,
            @PathVariable String suffix,
            @RequestParam(required = false) @Nullable Integer release,
            @RequestParam(required = false) @Nullable Instant asOf,
            HttpServletRequest request) {
        Pages.refuseUnknown(request.getParameterMap().keySet(), Set.of("release"));
        var format = format(suffix);
        var found = find(edition, release, asOf)
                .orElseThrow(() -> new Problem(Problem.Kind.NOT_FOUND, "There is no such release of a programme."));
        return answer(format, timetable(found), edition, request);
    }

    /** A session that was cancelled stays here, marked so, where it was last. */
    @GetMapping("/sessions/{id:[0-9a-fA-F-]{36}}.ics")
    @Allow(everyone = true)
    ResponseEntity<byte[]> session(@PathVariable UUID id, HttpServletRequest request) {
        var session = releases.session(id).orElseThrow(Problem::notFound);
        var release = releases.number(session.edition(), session.number()).orElseThrow(Problem::notFound);
        var entry = entry(session.edition(), session.change().session(), session.cancelled());
        var alone = new Timetable(release.edition(), release.number(), release.note(), release.at(), List.of(entry));
        return answer(format("ics"), alone, id.toString(), request);
    }

    private Optional<Released> find(String edition, @Nullable Integer release, @Nullable Instant asOf) {
        if (release != null) {
            return releases.number(edition, release);
        }
        return asOf == null ? releases.current(edition) : releases.at(edition, asOf);
    }

    private ScheduleFormat format(String suffix) {
        return Optional.ofNullable(formats.get(suffix)).orElseThrow(Problem::notFound);
    }

    private Timetable timetable(Released released) {
        var edition = released.edition();
        return new Timetable(
                edition,
                released.number(),
                released.note(),
                released.at(),
                released.sessions().stream()
                        .map(session -> entry(edition.edition(), session, false))
                        .toList());
    }

    private Entry entry(String edition, ReleasedSession session, boolean cancelled) {
        var speakers = session.people().stream()
                .filter(Member::takesPart)
                .map(m -> new Entry.Speaker(Shown.publicId(edition, m), m.role(), shown.name(m), m.affiliation()))
                .toList();
        return new Entry(session, speakers, cancelled);
    }

    /** The ETag is of the content, since a name may become unreadable without a release. */
    private static ResponseEntity<byte[]> answer(
            ScheduleFormat format, Timetable timetable, String name, HttpServletRequest request) {
        var body = format.write(timetable);
        var etag = "\"" + hash(body) + "\"";
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        var unchanged = known != null
                && Arrays.stream(known.split(","))
                        .map(String::strip)
                        .anyMatch(tag ->
                                tag.equals("*") || tag.replaceFirst("^W/", "").equals(etag));
        var answer = ResponseEntity.status(unchanged ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(etag)
                .lastModified(timetable.at())
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "." + format.suffix() + "\"");
        return unchanged
                ? answer.build()
                : answer.contentType(MediaType.parseMediaType(format.contentType()))
                        .body(body);
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
