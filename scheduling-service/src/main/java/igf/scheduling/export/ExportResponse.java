package igf.scheduling.export;

import igf.platform.domain.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Builds the response with a document, or 304 if the caller already has it. */
final class ExportResponse {

    private ExportResponse() {}

    /**
     * The ETag depends on the content, since a name may disappear without a release. There is no Last-Modified for the
     * same reason: a cache that compares the release's date would keep the name. The ETag is weak, so that proxies may
     * compress the document (RFC 9110, 8.8.1).
     */
    static ResponseEntity<byte[]> of(byte[] body, ScheduleFormat format, String name, HttpServletRequest request) {
        var etag = "W/\"" + hash(body) + "\"";
        var ifNoneMatch = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        var unchanged = ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || etag.equals("W/" + tag.replaceFirst("^W/", "")));
        var response = ResponseEntity.status(unchanged ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(etag)
                .cacheControl(CacheControl.noCache())
                .varyBy(HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "." + format.suffix() + "\"");
        return unchanged
                ? response.build()
                : response.contentType(MediaType.parseMediaType(format.contentType()))
                        .body(body);
    }

    private static String hash(byte[] body) {
        return HexFormat.of().formatHex(Sha256.of(body), 0, 16);
    }
}
