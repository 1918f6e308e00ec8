package igf.scheduling.export.web;

import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import igf.scheduling.export.Entry;
import igf.scheduling.export.Timetable;
import igf.scheduling.release.PublicProgramme;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.release.Releases;
import igf.scheduling.support.Shown;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MimeTypeUtils;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE)
class ExportController {

    /** What a schedule without a suffix can be. */
    private static final List<String> FORMS = List.of("json", "ics", "xml", "csv");

    private final Releases releases;
    private final Shown shown;
    private final URI base;
    private final Map<String, ScheduleFormat> formats;

    ExportController(
            Releases releases, Shown shown, @Value("${igf.gateway-url}") URI base, List<ScheduleFormat> formats) {
        this.releases = releases;
        this.shown = shown;
        this.base = base;
        this.formats = formats.stream().collect(Collectors.toMap(ScheduleFormat::suffix, Function.identity()));
    }

    @GetMapping("/editions/{edition}/schedule")
    @Allow(everyone = true)
    ResponseEntity<byte[]> plain(
            @PathVariable String edition,
            @RequestParam(required = false) @Nullable Integer release,
            @RequestParam(required = false) @Nullable Instant asOf,
            HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        return schedule(edition, wanted(request.getHeader(HttpHeaders.ACCEPT)), release, asOf, request);
    }

    /** The first form that the caller takes, by the caller's order and then ours. */
    private String wanted(@Nullable String accept) throws HttpMediaTypeNotAcceptableException {
        if (accept == null || accept.isBlank()) {
            return FORMS.getFirst();
        }
        var taken = MediaType.parseMediaTypes(accept);
        MimeTypeUtils.sortBySpecificity(taken);
        for (var type : taken) {
            for (var suffix : FORMS) {
                if (type.includes(type(suffix))) {
                    return suffix;
                }
            }
        }
        throw new HttpMediaTypeNotAcceptableException(
                FORMS.stream().map(this::type).toList());
    }

    private MediaType type(String suffix) {
        return MediaType.parseMediaType(format(suffix).contentType());
    }

    @GetMapping("/editions/{edition}/schedule.{suffix:[a-z.]+}")
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
        var entry = List.of(entry(session.edition(), session.change().session(), session.cancelled()));
        return answer(format("ics"), timetable(release, entry, List.of()), id.toString(), request);
    }

    private Optional<PublicProgramme> find(String edition, @Nullable Integer release, @Nullable Instant asOf) {
        if (release != null) {
            return releases.number(edition, release);
        }
        return asOf == null ? releases.current(edition) : releases.at(edition, asOf);
    }

    private ScheduleFormat format(String suffix) {
        return Optional.ofNullable(formats.get(suffix)).orElseThrow(Problem::notFound);
    }

    private Timetable timetable(PublicProgramme released) {
        var edition = released.edition().edition();
        return timetable(
                released,
                released.sessions().stream()
                        .map(session -> entry(edition, session, false))
                        .toList(),
                released.cancelled().stream()
                        .map(change -> entry(edition, change.session(), true))
                        .toList());
    }

    private Timetable timetable(PublicProgramme released, List<Entry> entries, List<Entry> cancelled) {
        return new Timetable(
                released.edition(),
                released.number(),
                released.note(),
                released.at(),
                entries,
                cancelled,
                released.rooms(),
                base);
    }

    private Entry entry(String edition, ReleasedSession session, boolean cancelled) {
        return new Entry(session, speakers(edition, session), cancelled);
    }

    private List<Entry.Speaker> speakers(String edition, ReleasedSession session) {
        return shown.named(session.people()).entrySet().stream()
                .map(each -> {
                    var id = shown.publicId(edition, each.getKey());
                    return new Entry.Speaker(
                            id,
                            id,
                            each.getKey().role(),
                            each.getValue(),
                            each.getKey().affiliation());
                })
                .toList();
    }

    /**
     * The ETag is of the content, since a name may become unreadable without a release. For that reason there is no date: a
     * cache that asks by the release's date alone would keep the name for ever.
     */
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
                .cacheControl(CacheControl.noCache())
                .varyBy(HttpHeaders.ACCEPT)
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
