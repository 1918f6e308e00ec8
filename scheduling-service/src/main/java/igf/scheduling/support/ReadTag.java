package igf.scheduling.support;

import igf.platform.domain.Sha256;
import org.springframework.http.ResponseEntity;

/** Answers reads of what a release says: people in it may disappear without a release, so the ETag is of the content. */
public final class ReadTag {

    private static final int DIGITS = 16;

    private ReadTag() {}

    /** @param release number of the release that says so; @param body records all through, whose text is all that they say */
    public static <T> ResponseEntity<T> read(int release, T body) {
        var content = Sha256.hex(body.toString()).substring(0, DIGITS);
        return ResponseEntity.ok().eTag("\"%d-%s\"".formatted(release, content)).body(body);
    }
}
