package igf.notification.letter;

import igf.platform.domain.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * A text of the secretariat in Markdown. Values are inserted into the parsed text, so that Markdown or HTML in a value
 * is only text. HTML in the text itself is text as well.
 */
final class MarkdownText {

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, ListBlock.class, BlockQuote.class))
            // Rendering recurses into each level.
            .maxOpenBlockParsers(20)
            .build();

    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br />\n")
            .attributeProviderFactory(_ -> (node, _, attributes) -> attributes.putAll(new TreeMap<>(attributes(node))))
            .build();

    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();

    private MarkdownText() {}

    /** The text of a letter, with its values. */
    record Filled(String text, String html) {}

    /** Fills a text in. Leaves out a paragraph whose values are all empty, as in the standard words. */
    static Filled fill(String markdown, Map<String, Object> values) {
        return new Filled(
                TEXT.render(parse(markdown, values, true)).strip(), HTML.render(parse(markdown, values, false)));
    }

    private static Node parse(String markdown, Map<String, Object> values, boolean plain) {
        var document = PARSER.parse(markdown);
        document.accept(new EmptyParagraphs(values));
        document.accept(new Inserter(values, plain));
        return document;
    }

    /** Returns what must not be in a text: images, which tell others who reads a mail, and links to other addresses. */
    static List<Refusal> refusals(String markdown) {
        var refusals = new ArrayList<Refusal>();
        PARSER.parse(markdown).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                if (!isAllowed(link.getDestination())) {
                    refusals.add(Refusal.rule(
                            "LINK_NOT_ALLOWED",
                            "/text",
                            "A link must lead to an https, http or mailto address without placeholders, not to %s."
                                    .formatted(link.getDestination()),
                            Placeholders.given(link.getDestination())));
                }
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                refusals.add(Refusal.rule(
                        "IMAGE_NOT_ALLOWED",
                        "/text",
                        "A letter cannot have images, because they would show others who reads it."));
            }
        });
        return List.copyOf(refusals);
    }

    private static boolean isAllowed(String destination) {
        var address = destination.toLowerCase(Locale.ROOT);
        return Stream.of("https://", "http://", "mailto:").anyMatch(address::startsWith)
                && Placeholders.in(destination).isEmpty();
    }

    private static Map<String, String> attributes(Node node) {
        return switch (node) {
            case Link _ -> Map.of("class", "more", "style", "color:#1f5fa6", "rel", "noopener noreferrer");
            case Heading _ -> Map.of("dir", "auto", "style", "font-size:18px;line-height:1.4;margin:24px 0 0");
            case Paragraph _, ListBlock _, BlockQuote _ -> Map.of("dir", "auto");
            default -> Map.of();
        };
    }

    /** Removes paragraphs whose values are all empty. */
    private static final class EmptyParagraphs extends AbstractVisitor {

        private final Map<String, Object> values;

        EmptyParagraphs(Map<String, Object> values) {
            this.values = values;
        }

        @Override
        public void visit(Paragraph paragraph) {
            var text = new StringBuilder();
            paragraph.accept(new AbstractVisitor() {
                @Override
                public void visit(Text node) {
                    text.append(node.getLiteral());
                }

                @Override
                public void visit(Code node) {
                    text.append(node.getLiteral());
                }
            });
            if (!MailTexts.hasContent(text.toString(), values)) {
                var isWholeItem = paragraph.getParent() instanceof ListItem
                        && paragraph.getPrevious() == null
                        && paragraph.getNext() == null;
                (isWholeItem ? paragraph.getParent() : paragraph).unlink();
            }
        }
    }

    /** Inserts the values once, each line of a value on a line of its own. */
    private static final class Inserter extends AbstractVisitor {

        private final Map<String, Object> values;
        private final boolean plain;

        /** @param plain for the plain text, which shows the address of a link */
        Inserter(Map<String, Object> values, boolean plain) {
            this.values = values;
            this.plain = plain;
        }

        @Override
        public void visit(Text node) {
            insert(node, MailTexts.fill(node.getLiteral(), values));
        }

        @Override
        public void visit(Code node) {
            node.setLiteral(MailTexts.fill(node.getLiteral(), values));
        }

        @Override
        public void visit(HtmlInline node) {
            insert(node, MailTexts.fill(node.getLiteral(), values));
        }

        @Override
        public void visit(Image node) {
            unwrap(node);
        }

        @Override
        public void visit(Link node) {
            if (!isAllowed(node.getDestination())) {
                unwrap(node);
                return;
            }
            if (!plain) {
                visitChildren(node);
                return;
            }
            var address = node.getDestination().replaceFirst("^mailto:", "");
            var isAddress = node.getFirstChild() instanceof Text text
                    && List.of(address, node.getDestination()).contains(text.getLiteral());
            if (!isAddress) {
                node.insertAfter(new Text(" (" + address + ")"));
            }
            unwrap(node);
        }

        /** Replaces a node by its children. */
        private void unwrap(Node node) {
            for (var child = node.getFirstChild(); child != null; child = node.getFirstChild()) {
                node.insertBefore(child);
                child.accept(this);
            }
            node.unlink();
        }

        private static void insert(Node node, String text) {
            var lines = text.split("\n");
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    node.insertBefore(new HardLineBreak());
                }
                node.insertBefore(new Text(lines[i]));
            }
            node.unlink();
        }
    }
}
