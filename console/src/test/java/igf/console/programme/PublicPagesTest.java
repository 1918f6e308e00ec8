package igf.console.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicPagesTest {

    @Test
    void theDigestChangesWithATemplateAndNotOtherwise(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("programme.html"), "<h1>");
        Files.writeString(Files.createDirectory(folder.resolve("words")).resolve("a.properties"), "a=b");
        String templates = folder.toUri() + "**/*.html";
        String texts = folder.toUri() + "**/*.properties";
        String before = PublicPages.digest(templates, texts);

        assertThat(PublicPages.digest(texts, templates)).isEqualTo(before);
        Files.writeString(folder.resolve("programme.html"), "<h2>");
        assertThat(PublicPages.digest(templates, texts)).isNotEqualTo(before);
    }
}
