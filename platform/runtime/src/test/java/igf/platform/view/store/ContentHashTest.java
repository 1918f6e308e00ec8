package igf.platform.view.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.junit.jupiter.api.Test;

class ContentHashTest {

    private final ContentHash a = ContentHash.of("c", new Document("_id", "a").append("v", 1));
    private final ContentHash b = ContentHash.of("c", new Document("_id", "b").append("v", 2));

    @Test
    void is_the_same_in_any_order_and_undone_by_taking_away() {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).minus(a)).isEqualTo(b);
        assertThat(ContentHash.EMPTY.minus(a).plus(a)).isEqualTo(ContentHash.EMPTY);
    }

    @Test
    void sees_content_and_collection_but_not_what_the_platform_keeps() {
        var document = new Document("_id", "a").append("v", 1);
        assertThat(ContentHash.of("d", document)).isNotEqualTo(a);
        assertThat(ContentHash.of(
                        "c", new Document(document).append("_position", 9L).append("_since", 3L)))
                .isEqualTo(a);
    }

    @Test
    void of_ill_formed_text_is_that_of_what_the_store_gives_back() {
        var live = new Document("_id", "a")
                .append("title", "one \ud800 alone, one pair \ud83c\udf0d")
                .append("people", List.of(new Document("name", "\udc00").append("x\ud800", 1)));
        var read = EncodedDocument.contentOf(live)
                .withPosition(1, 1, ContentHash.EMPTY)
                .decode(new DocumentCodec());

        assertThat(ContentHash.of("c", read)).isEqualTo(ContentHash.of("c", live));
        assertThat(read.getString("title")).isEqualTo("one \ufffd alone, one pair \ud83c\udf0d");
    }

    @Test
    void reads_what_it_wrote() {
        assertThat(ContentHash.parse(a.toString())).isEqualTo(a);
        assertThat(ContentHash.EMPTY.toString()).hasSize(64);
    }
}
