package igf.scheduling.export;

import igf.platform.domain.Sha256;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import igf.scheduling.release.Releases;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/releases")
class ReleaseCopyController {

    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ru", "zh", "ar");

    private final Releases releases;
    private final TimetableBuilder timetables;
    private final String version;

    /** @param version version of the software, since another version may write other pages */
    ReleaseCopyController(Releases releases, TimetableBuilder timetables, @Value("${igf.release}") String version) {
        this.releases = releases;
        this.timetables = timetables;
        this.version = version;
    }

    /**
     * Reads a release as a website in a ZIP file. Unpack it on any web server, or open {@code index.html} without one:
     * all links are relative, and the pages need no script and no other host. It has the days with their sessions,
     * {@code sessions/{number}.html} for each session, the exports ({@code schedule.json}, {@code .xml}, {@code
     * .frab.json}, {@code .ics}, {@code .csv}), {@code about.txt} and {@code release.json}.
     *
     * <p>The copy is made when you ask for it. People who were erased or have declined since the release, or whom the
     * edition names no longer, are missing for every caller. Until the named people change, each request gets the same
     * bytes. 404 for a release that does not exist.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param number the release's number, from 1
     * @param language language of the words on the pages; if left out, the first of these in {@code Accept-Language},
     *     or English
     */
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/{number:[0-9]+}.zip")
    @Allow(everyone = true)
    ResponseEntity<ReleaseCopy> getReleaseCopy(
            @PathVariable String edition,
            @PathVariable int number,
            @Parameter(schema = @Schema(allowableValues = {"en", "fr", "es", "ru", "zh", "ar"}))
                    @RequestParam(required = false)
                    @Nullable
                    String language,
            HttpServletRequest request) {
        var locale = Locale.of(language == null ? requestedLanguage(request) : requireLanguage(language));
        var release = releases.findByNumber(edition, number).orElseThrow(() -> releases.missingRelease(edition));
        var copy = new ReleaseCopy(timetables.build(release), locale);
        var headers = new HttpHeaders();
        headers.setVary(List.of(HttpHeaders.ACCEPT_LANGUAGE));
        headers.setContentLanguage(locale);
        headers.set(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + edition + "-release-" + number + ".zip\"");
        // The text of the record has everything that the pages show, as in ContentETag.
        return ExportResponse.of(copy, Sha256.of(version + copy), ReleaseCopyWriter.ZIP, headers, request);
    }

    private static String requireLanguage(String language) {
        if (!LANGUAGES.contains(language)) {
            throw Problem.malformed(
                    "language", "INVALID_VALUE", "language must be one of " + String.join(", ", LANGUAGES) + ".");
        }
        return language;
    }

    /** Without the header, the servlet API would return the machine's language. */
    private static String requestedLanguage(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? LANGUAGES.getFirst()
                : Collections.list(request.getLocales()).stream()
                        .map(Locale::getLanguage)
                        .filter(LANGUAGES::contains)
                        .findFirst()
                        .orElse(LANGUAGES.getFirst());
    }
}
