package igf.platform.docs;

import igf.platform.docs.comment.JavadocText;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Map;
import org.springdoc.core.providers.JavadocProvider;

/** Gives springdoc the Javadoc as Markdown. springdoc's own provider writes code as HTML. */
final class MarkdownJavadoc implements JavadocProvider {

    private final JavadocText javadoc;

    MarkdownJavadoc(JavadocText javadoc) {
        this.javadoc = javadoc;
    }

    @Override
    public String getClassJavadoc(Class<?> type) {
        return whole(javadoc.read(type));
    }

    @Override
    public Map<String, String> getRecordClassParamJavadoc(Class<?> type) {
        return javadoc.read(type).parameters();
    }

    @Override
    public String getMethodJavadocDescription(Method method) {
        return whole(javadoc.read(method));
    }

    @Override
    public String getParamJavadoc(Method method, String name) {
        return javadoc.read(method).parameters().getOrDefault(name, "");
    }

    @Override
    public String getFirstSentence(String text) {
        return text.lines().findFirst().orElse("");
    }

    /** Returns nothing: {@link ServiceDocument} describes responses. */
    @Override
    public String getMethodJavadocReturn(Method method) {
        return "";
    }

    /** Returns nothing: {@link ServiceDocument} describes responses. */
    @Override
    public Map<String, String> getMethodJavadocThrows(Method method) {
        return Map.of();
    }

    /** Returns nothing: requests and responses are records. */
    @Override
    public String getFieldJavadoc(Field field) {
        return "";
    }

    private static String whole(JavadocText.DocComment comment) {
        var summary = comment.summary().orElse("");
        return comment.description()
                .map(more -> JavadocText.join(summary, more))
                .orElse(summary);
    }
}
