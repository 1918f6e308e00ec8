package igf.platform.docs.comment;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentVisitor;
import com.github.therapi.runtimejavadoc.Link;
import com.github.therapi.runtimejavadoc.Value;

/** Converts a comment with its tags to Markdown; a link to a class becomes its label. */
final class Markdown implements CommentVisitor {

    private final StringBuilder text = new StringBuilder();

    /** Whether inline code continues in the text: the parser ends a tag at the first brace, even within the code. */
    private boolean inUnclosedCode;

    static String of(Comment comment) {
        var markdown = new Markdown();
        comment.visit(markdown);
        return markdown.text.toString();
    }

    @Override
    public void commentText(String value) {
        int end = inUnclosedCode ? value.indexOf('}') : -1;
        if (inUnclosedCode) {
            text.append(value, 0, Math.max(end, 0)).append('`');
            inUnclosedCode = false;
        }
        text.append(value.substring(end + 1));
    }

    @Override
    public void inlineLink(Link link) {
        text.append('`').append(link.getLabel()).append('`');
    }

    @Override
    public void inlineTag(String name, String value) {
        var content = value.strip();
        if (!name.equals("code")) {
            text.append(content);
            return;
        }
        inUnclosedCode = content.lastIndexOf('{') > content.lastIndexOf('}');
        text.append('`').append(content).append(inUnclosedCode ? '}' : '`');
    }

    @Override
    public void inlineValue(Value value) {
        text.append(value.getReferencedMemberName());
    }
}
