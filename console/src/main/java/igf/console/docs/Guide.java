package igf.console.docs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The guide for integrators, other documents for them, and example programs: files of {@code docs} that the build copies
 * here.
 */
@Component
class Guide {

    private static final String FOLDER = "console/docs/";
    private static final String GUIDE = "integrating";
    private static final List<String> NAMES = List.of(GUIDE, "problems", "imports", "client");

    private final Map<String, String> pages = new HashMap<>();

    Guide() throws IOException {
        for (String name : NAMES) {
            pages.put(name, render(document(name).getContentAsString(StandardCharsets.UTF_8)));
        }
    }

    private static String render(String markdown) {
        var tables = List.of(TablesExtension.create());
        Node document = Parser.builder().extensions(tables).build().parse(markdown);
        return HtmlRenderer.builder()
                .extensions(tables)
                .escapeHtml(true)
                .attributeProviderFactory(_ -> Guide::addAttributes)
                .build()
                .render(document);
    }

    private static void addAttributes(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link link && !link.getDestination().matches("(/|#|[a-z]+:).*")) {
            attributes.put("href", "/docs/" + page(link.getDestination()));
        }
        if (node instanceof Heading heading && heading.getFirstChild() instanceof Text text) {
            attributes.put("id", text.getLiteral().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
        }
        if (node instanceof Code code && isName(code)) {
            attributes.put("id", code.getLiteral());
        }
    }

    /** Returns the address below {@code /docs} of a link: documents with a page lead to the page. */
    private static String page(String destination) {
        String name = destination.replaceFirst("\\.md(#.*)?$", "");
        return NAMES.contains(name) && !name.equals(GUIDE) ? destination.replaceFirst("\\.md", "") : destination;
    }

    /** Returns whether a table's row begins with the code: links lead there, such as {@code /docs/problems#not-found}. */
    private static boolean isName(Code code) {
        return code.getPrevious() == null
                && code.getParent() instanceof TableCell cell
                && cell.getPrevious() == null
                && !cell.isHeader()
                && code.getLiteral().matches("[A-Za-z][A-Za-z0-9_-]*");
    }

    /** @param name of a document, without its ending */
    String html(String name) {
        return Objects.requireNonNull(pages.get(name), name);
    }

    Resource markdown() {
        return document(GUIDE);
    }

    private static Resource document(String name) {
        return new ClassPathResource(FOLDER + name + ".md");
    }

    Optional<Resource> program(String name) {
        Resource file = new ClassPathResource(FOLDER + "programs/" + name);
        return file.exists() ? Optional.of(file) : Optional.empty();
    }
}
