package igf.platform.docs.comment;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentElement;
import com.github.therapi.runtimejavadoc.CommentText;
import com.github.therapi.runtimejavadoc.InlineTag;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    private static String of(CommentElement... elements) {
        return Markdown.of(new Comment(List.of(elements)));
    }

    @Test
    void codeThatHasBracesStaysInOnePiece() {
        assertThat(of(
                        new CommentText("See "),
                        new InlineTag("code", "/docs/schemas/{type"),
                        new CommentText(".json} for it; {others} too.")))
                .isEqualTo("See `/docs/schemas/{type}.json` for it; {others} too.");
    }

    @Test
    void codeThatBeginsOnALineOfItsOwnHasNoSpaceBeforeIt() {
        assertThat(of(new CommentText("Or "), new InlineTag("code", "\n text/csv"), new CommentText(".")))
                .isEqualTo("Or `text/csv`.");
    }
}
