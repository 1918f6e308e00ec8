package igf.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.context.ExpressionContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.standard.expression.AssignationUtils;
import org.thymeleaf.standard.expression.EachUtils;
import org.thymeleaf.standard.expression.StandardExpressions;

/** A template is parsed only when it is rendered, so an expression in a branch that no test renders may be none. */
class TemplateExpressionsTest {

    private static final Pattern ATTRIBUTE = Pattern.compile("\\sth:([a-z-]+)=\"([^\"]*)\"");
    private static final ExpressionContext CONTEXT =
            new ExpressionContext(new SpringTemplateEngine().getConfiguration());

    @Test
    void everyExpressionOfEveryPageCanBeParsed() throws IOException {
        var wrong = new ArrayList<String>();
        try (var pages = Files.list(Path.of("src/main/resources/console/pages"))) {
            for (var page : pages.sorted().toList()) {
                wrong.addAll(wrong(page.getFileName().toString(), Files.readString(page)));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void anExpressionThatIsNoneIsFound() {
        assertThat(wrong("planted", "<p th:text=\"${a} ? 'b' : ${c} ? 'd' : 'e'\"></p>"))
                .hasSize(1);
        assertThat(wrong("planted", "<p th:attr=\"data-key=${a} ?: \"></p>")).hasSize(1);
        assertThat(wrong("planted", "<p th:text=\"${a} ? 'b' : (${c} ? 'd' : 'e')\"></p>"))
                .isEmpty();
    }

    /** A fragment replaces its element before any condition is looked at. */
    @Test
    void noConditionStandsBesideAReplacement() throws IOException {
        var deaf = Pattern.compile(
                "<[a-z:]+ (?=[^>]*th:(?:if|unless)=\"[^\"]*\")(?=[^>]*th:(?:replace|insert)=\"[^\"]*\")[^>]*");
        assertThat("<time th:unless=\"${none}\" th:replace=\"~{parts :: time(${at})}\">")
                .containsPattern(deaf);
        try (var pages = Files.list(Path.of("src/main/resources/console/pages"))) {
            for (var page : pages.toList()) {
                assertThat(Files.readString(page)).as(page.toString()).doesNotContainPattern(deaf);
            }
        }
    }

    /** These names belong to the request, and a page that gives them to its own things breaks off. */
    @Test
    void noVariableHasANameThatIsTaken() throws IOException {
        var taken = Pattern.compile("th:(?:each|with)=\"(?:[^\"]*,)?\\s*(?:param|session|application)\\s*[,:=]");
        assertThat("<li th:each=\"session : ${asked}\">").containsPattern(taken);
        try (var pages = Files.list(Path.of("src/main/resources/console/pages"))) {
            for (var page : pages.toList()) {
                assertThat(Files.readString(page)).as(page.toString()).doesNotContainPattern(taken);
            }
        }
    }

    /** Static access is refused there, and only when the fragment is rendered. */
    @Test
    void noParameterOfAFragmentNamesAClass() throws IOException {
        var named = Pattern.compile("~\\{[^\"]*\\bT\\(");
        assertThat("<p th:replace=\"~{parts :: send(${T(java.lang.Math).max(1, n)})}\">")
                .containsPattern(named);
        try (var pages = Files.list(Path.of("src/main/resources/console/pages"))) {
            for (var page : pages.toList()) {
                assertThat(Files.readString(page)).as(page.toString()).doesNotContainPattern(named);
            }
        }
    }

    private static List<String> wrong(String page, String text) {
        return ATTRIBUTE
                .matcher(text)
                .results()
                .filter(found -> !parses(found.group(1), HtmlUtils.htmlUnescape(found.group(2))))
                .map(found -> page + ": th:" + found.group(1) + "=\"" + found.group(2) + "\"")
                .toList();
    }

    private static boolean parses(String attribute, String expression) {
        try {
            switch (attribute) {
                case "fragment", "case" -> {}
                case "attr", "attrappend", "with" ->
                    AssignationUtils.parseAssignationSequence(CONTEXT, expression, false);
                case "each" -> EachUtils.parseEach(CONTEXT, expression);
                default ->
                    StandardExpressions.getExpressionParser(CONTEXT.getConfiguration())
                            .parseExpression(CONTEXT, expression);
            }
            return true;
        } catch (TemplateProcessingException e) {
            return false;
        }
    }
}
