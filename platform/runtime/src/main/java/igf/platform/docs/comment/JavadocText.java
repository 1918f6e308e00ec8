package igf.platform.docs.comment;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.MethodJavadoc;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads Javadoc as Markdown: the first sentence is the summary, the rest the description. */
public final class JavadocText {

    /**
     * The end of a sentence: punctuation before a space and a capital letter. "e.g. this" and "v1.2" do not end one.
     */
    private static final Pattern END = Pattern.compile("[.!?](?=\\s+(?:\\p{Lu}|`|<p>)|\\s*$|\\s*\\n\\s*\\n)");

    /**
     * The Javadoc of a class or a method.
     *
     * @param parameters descriptions of parameters or record components, by name
     */
    public record DocComment(Optional<String> summary, Optional<String> description, Map<String, String> parameters) {}

    public DocComment read(Method method) {
        var javadoc = RuntimeJavadoc.getJavadoc(method);
        return docComment(javadoc.getComment(), javadoc.getParams());
    }

    public DocComment read(Class<?> type) {
        var javadoc = RuntimeJavadoc.getJavadoc(type);
        return docComment(javadoc.getComment(), javadoc.getRecordComponents());
    }

    /** Returns the description of a method's return value. */
    static Optional<String> returnDescription(MethodJavadoc javadoc) {
        return text(javadoc.getReturns());
    }

    private static DocComment docComment(@Nullable Comment comment, List<ParamJavadoc> params) {
        var parameters = new HashMap<String, String>();
        for (var param : params) {
            text(param.getComment()).ifPresent(text -> parameters.put(param.getName(), sentence(text)));
        }
        var text = text(comment).orElse("");
        if (text.isEmpty()) {
            return new DocComment(Optional.empty(), Optional.empty(), parameters);
        }
        var end = END.matcher(text);
        var cut = end.find() ? end.end() : text.length();
        var rest = text.substring(cut).strip();
        return new DocComment(
                Optional.of(text.substring(0, cut).strip()),
                rest.isEmpty() ? Optional.empty() : Optional.of(rest),
                parameters);
    }

    private static String sentence(String text) {
        var sentence = Character.toUpperCase(text.charAt(0)) + text.substring(1);
        return sentence.matches("(?s).*[.!?]") ? sentence : sentence + ".";
    }

    private static Optional<String> text(@Nullable Comment comment) {
        if (comment == null) {
            return Optional.empty();
        }
        var text = Markdown.of(comment)
                .replaceAll("\\s*</?p>\\s*", "\n\n")
                .replaceAll("(?<!\\n)[ \\t]*\\n[ \\t]*(?!\\n)", " ")
                .replaceAll("[ \\t]+", " ")
                .strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    public static String join(@Nullable String before, String after) {
        return before == null || before.isEmpty() ? after : before + "\n\n" + after;
    }
}
