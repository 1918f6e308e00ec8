package igf.scheduling.support;

import igf.platform.domain.Sha256;
import org.springframework.http.ResponseEntity;

/**
 * Answers reads of a release with an ETag of the content, because people may disappear from it without a new release.
 * {@code If-Match} does not accept it, since it names no version of the programme.
 */
public final class ContentETag {

    private static final int DIGITS = 16;

    private ContentETag() {}

    /**
     * @param release number of the release
     * @param body a record of records, whose text represents its whole content
     */
    public static <T> ResponseEntity<T> respond(int release, T body) {
        var content = Sha256.hex(body.toString()).substring(0, DIGITS);
        return ResponseEntity.ok()
                .eTag("\"r%d-%s\"".formatted(release, content))
                .body(body);
    }
}
