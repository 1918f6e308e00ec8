package igf.console.form;

import igf.console.service.Reply;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The base of a form: the proposal's version, and a hash of each member that the form shows. It tells which members
 * were changed, so that two people can work on different members at once.
 *
 * @param etag with its quotes
 */
record FormVersion(String etag, Map<Member, String> marks) {

    static FormVersion of(Reply proposal, Collection<Member> shown) {
        return of(proposal.etag(), Content.of(proposal.body()), shown);
    }

    static FormVersion of(String etag, Content content, Collection<Member> shown) {
        Map<Member, String> marks = new EnumMap<>(Member.class);
        shown.forEach(member -> marks.put(member, content.mark(member)));
        return new FormVersion(etag, marks);
    }

    /** Parses {@link #text}. An invalid text gives an empty base. */
    static FormVersion parse(String text) {
        String[] parts = text.split("\\|", -1);
        Map<Member, String> marks = new EnumMap<>(Member.class);
        for (String part : parts) {
            for (Member member : Member.values()) {
                if (part.startsWith(member.id() + "=")) {
                    marks.put(member, part.substring(member.id().length() + 1));
                }
            }
        }
        return new FormVersion(parts[0].matches("\\d{1,18}") ? "\"" + parts[0] + "\"" : "", marks);
    }

    /** Returns the text for a hidden field. */
    String text() {
        return Stream.concat(
                        Stream.of(etag.replaceAll("\\D", "")),
                        marks.entrySet().stream().map(mark -> mark.getKey().id() + "=" + mark.getValue()))
                .collect(Collectors.joining("|"));
    }

    Set<Member> shown() {
        return marks.keySet();
    }

    boolean differs(Content content, Member member) {
        return !content.mark(member).equals(marks.getOrDefault(member, ""));
    }
}
