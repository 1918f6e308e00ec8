package igf.platform.web.list;

import igf.platform.domain.Sha256;
import igf.platform.web.Pages;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Adds the headers of lists that programs mirror: {@code Feed-Position}, and an {@code ETag} of the page's content. */
public final class ListHeaders {

    private static final int DIGITS = 24;

    private final String service;
    private final List<String> epochs;
    private final Clock clock;

    /** @param epochs all epochs that this service's store has had */
    public ListHeaders(String service, List<String> epochs, Clock clock) {
        this.clock = clock;
        this.service = service;
        this.epochs = List.copyOf(epochs);
    }

    /**
     * Returns the same page with both headers.
     *
     * @param position of the list's view, read before the list; the smallest one if the list reads several views
     * @param page of records, whose text represents their whole content
     */
    public <T> ResponseEntity<Pages.Page<T>> add(long position, ResponseEntity<Pages.Page<T>> page) {
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header(FeedPosition.HEADER, new FeedPosition(service, position, clock.instant(), epochs).toString())
                .eTag(contentTag(page.getBody()))
                .body(page.getBody());
    }

    /**
     * Returns an ETag of the entries, without the address of the next page, which changes with every event. It is weak,
     * since a response with a strong one is not compressed.
     */
    private static String contentTag(Pages.@Nullable Page<?> page) {
        var content = page == null ? "" : page.items() + (page.next() == null ? "" : "...");
        return "W/\"" + Sha256.hex(content).substring(0, DIGITS) + "\"";
    }
}
