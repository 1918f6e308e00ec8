package igf.scheduling.export;

import igf.platform.domain.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Builds the response with a document, or 304 if the caller already has it. */
final class ExportResponse {

    private ExportResponse() {}

    /** The ETag is a hash of the document. */
    static ResponseEntity<byte[]> of(byte[] body, ScheduleFormat format, String name, HttpServletRequest request) {
        var headers = new HttpHeaders();
        headers.setVary(List.of(HttpHeaders.ACCEPT));
        headers.set(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "." + format.suffix() + "\"");
        return of(body, Sha256.of(body), MediaType.parseMediaType(format.contentType()), headers, request);
    }

    /**
     * The ETag depends on the content, since a name may disappear without a release. There is no Last-Modified for the
     * same reason: a cache that compares the release's date would keep the name. The ETag is weak, so that proxies may
     * compress the document (RFC 9110, 8.8.1).
     *
     * @param hash hash of the content, or of everything that the content depends on
     * @param headers headers of both responses
     */
    static <T> ResponseEntity<T> of(
            T body, byte[] hash, MediaType type, HttpHeaders headers, HttpServletRequest request) {
        var etag = "W/\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"";
        var ifNoneMatch = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        var unchanged = ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .anyMatch(tag -> tag.equals("*") || etag.equals("W/" + tag.replaceFirst("^W/", "")));
        var response = ResponseEntity.status(unchanged ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .headers(headers)
                .eTag(etag)
                .cacheControl(CacheControl.noCache());
        return unchanged ? response.build() : response.contentType(type).body(body);
    }
}
