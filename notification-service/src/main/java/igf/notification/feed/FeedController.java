package igf.notification.feed;

import igf.api.feed.FeedPage;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Pages;
import igf.platform.web.access.StreamCredential;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

@RestController
@RequestMapping(Api.BASE + "/feed")
class FeedController {

    private final FeedPages pages;
    private final LiveFeed liveFeed;

    FeedController(FeedPages pages, LiveFeed liveFeed) {
        this.pages = pages;
        this.liveFeed = liveFeed;
    }

    /**
     * Reads public events in order. Events of one subject keep their order, and a cause comes before its effects. With
     * {@code Accept: text/event-stream} the service sends new events live. The name of each server-sent event is its
     * type, its id is the position, and its data is the event. A connection ends after half an hour; reconnect with
     * {@code Last-Event-ID} to miss nothing. It also ends within ten seconds after the caller's token or key is deleted
     * or expires. A key that is limited to editions reads only their events. 404 for an edition that no event names.
     * 409 if the feed ends before {@code after}: start again from 0, or with the lists if you keep a copy. 429 for a
     * caller with too many open streams, 503 if there are too many in all.
     *
     * @param after position to continue after; the beginning if 0 or left out. Or the {@code Feed-Position} of a list,
     *     or those of several lists, separated by commas: the feed then continues with every event that the lists may
     *     lack, and possibly with some that they contain
     * @param limit maximum number of events on a page
     * @param types names of types, separated by commas; all that the caller may read if left out
     * @param edition the edition's slug; all if left out
     * @param last position of the last event that a live reader has, instead of {@code after}
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT", scopes = "feed:read", limitsEditions = true)
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = FeedPage.class)),
                @Content(mediaType = "text/event-stream", schema = @Schema(type = "string"))
            })
    ResponseEntity<?> feed(
            Caller caller,
            StreamCredential credential,
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String types,
            @RequestParam(required = false) @Nullable String edition,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept) {
        var filter = pages.toFilter(caller, types, edition);
        if (prefersStream(accept)) {
            return ResponseEntity.ok()
                    .contentType(MediaType.TEXT_EVENT_STREAM)
                    .cacheControl(CacheControl.noStore())
                    .header("X-Accel-Buffering", "no")
                    .body(liveFeed.follow(
                            caller,
                            credential,
                            pages.parsePosition(last == null || last.isBlank() ? after : last.strip()),
                            filter));
        }
        var slice = pages.read(pages.parsePosition(after), filter, Pages.limit(limit));
        var position = Long.toString(slice.lastPosition().positionNumber());
        var next = slice.hasMore() ? next(request, position) : null;
        var response = ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
        if (next != null) {
            response.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return response.body(
                new FeedPage(slice.items().stream().map(FeedMapper::event).toList(), next, position));
    }

    /**
     * Returns whether the client prefers a stream to a page (RFC 9110, 12.5.1). Generated clients accept every response
     * type of the API document; of two with equal quality the first counts.
     */
    static boolean prefersStream(@Nullable String accept) {
        if (accept == null) {
            return false;
        }
        List<MediaType> mediaTypes;
        try {
            mediaTypes = MediaType.parseMediaTypes(accept);
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
        return mediaTypes.stream()
                .filter(type -> type.getQualityValue() > 0)
                .filter(type -> type.equalsTypeAndSubtype(MediaType.TEXT_EVENT_STREAM)
                        || type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON))
                .max(Comparator.comparingDouble(MediaType::getQualityValue))
                .filter(type -> type.equalsTypeAndSubtype(MediaType.TEXT_EVENT_STREAM))
                .isPresent();
    }

    private static String next(HttpServletRequest request, String position) {
        var builder = UriComponentsBuilder.fromPath(request.getRequestURI());
        request.getParameterMap().forEach((name, values) -> {
            if (!name.equals("after")) {
                builder.queryParam(name, (Object[]) values);
            }
        });
        return builder.queryParam("after", position).encode().toUriString();
    }
}
