package igf.console.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The guide for integrators and its example programs. The build copies both from the folder {@code docs}. */
@Component
class Guide {

    private static final String FOLDER = "console/docs/";
    private static final String FILE = "integrating.md";

    private final String html;

    Guide() throws IOException {
        var tables = List.of(TablesExtension.create());
        Node guide = Parser.builder()
                .extensions(tables)
                .build()
                .parse(markdown().getContentAsString(StandardCharsets.UTF_8));
        html = HtmlRenderer.builder()
                .extensions(tables)
                .escapeHtml(true)
                .attributeProviderFactory(_ -> Guide::rewriteLinks)
                .build()
                .render(guide);
    }

    /** Rewrites relative links, since the page is one level above the files. */
    private static void rewriteLinks(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link link && !link.getDestination().matches("(/|#|[a-z]+:).*")) {
            attributes.put("href", "/docs/" + link.getDestination());
        }
    }

    String html() {
        return html;
    }

    Resource markdown() {
        return new ClassPathResource(FOLDER + FILE);
    }

    Optional<Resource> program(String name) {
        Resource file = new ClassPathResource(FOLDER + "programs/" + name);
        return file.exists() ? Optional.of(file) : Optional.empty();
    }
}
