package igf.platform.docs;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentVisitor;
import com.github.therapi.runtimejavadoc.Link;
import com.github.therapi.runtimejavadoc.Value;

/** A comment's text with its tags as Markdown; a link to a class becomes the word that stands for it. */
final class Markdown implements CommentVisitor {

    private final StringBuilder text = new StringBuilder();

    static String of(Comment comment) {
        var markdown = new Markdown();
        comment.visit(markdown);
        return markdown.text.toString();
    }

    @Override
    public void commentText(String value) {
        text.append(value);
    }

    @Override
    public void inlineLink(Link link) {
        text.append('`').append(link.getLabel()).append('`');
    }

    @Override
    public void inlineTag(String name, String value) {
        text.append(name.equals("code") ? "`" + value + "`" : value);
    }

    @Override
    public void inlineValue(Value value) {
        text.append(value.getReferencedMemberName());
    }
}
