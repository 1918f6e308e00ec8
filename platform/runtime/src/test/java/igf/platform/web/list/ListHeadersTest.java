package igf.platform.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.web.Pages;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

class ListHeadersTest {

    private static final Instant AT = Instant.parse("2026-06-01T10:00:00Z");
    private static final List<String> EPOCHS = List.of(UUID.randomUUID().toString());

    private record Item(int number, String title) {}

    private final ListHeaders headers = new ListHeaders("proposal", EPOCHS, Clock.fixed(AT, ZoneOffset.UTC));

    private ResponseEntity<Pages.Page<Item>> page(long position, @Nullable String next, Item... items) {
        return headers.add(position, Pages.answer(next).body(new Pages.Page<>(List.of(items), next)));
    }

    @Test
    void a_page_keeps_its_own_headers_and_gets_the_position_of_its_view() {
        var answer = page(7, "/next", new Item(1, "Nets"));
        assertThat(answer.getHeaders().getFirst(FeedPosition.HEADER))
                .isEqualTo(new FeedPosition("proposal", 7, AT, EPOCHS).toString());
        assertThat(answer.getHeaders().getFirst("Link")).isEqualTo("</next>; rel=\"next\"");
        assertThat(answer.getBody()).isEqualTo(new Pages.Page<>(List.of(new Item(1, "Nets")), "/next"));
    }

    @Test
    void the_etag_changes_with_the_content_alone() {
        var tag = page(7, "/next?cursor=7", new Item(1, "Nets")).getHeaders().getETag();
        assertThat(tag).startsWith("W/\"");
        assertThat(page(8, "/next?cursor=8", new Item(1, "Nets")).getHeaders().getETag())
                .as("of the same page, later")
                .isEqualTo(tag);
        assertThat(page(7, "/next?cursor=7", new Item(1, "Webs")).getHeaders().getETag())
                .as("of another title")
                .isNotEqualTo(tag);
        assertThat(page(7, null, new Item(1, "Nets")).getHeaders().getETag())
                .as("of a last page")
                .isNotEqualTo(tag);
    }
}
