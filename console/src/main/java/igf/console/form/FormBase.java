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
record FormBase(String etag, Map<ProposalField, String> hashes) {

    static FormBase of(Reply proposal, Collection<ProposalField> shown) {
        return of(proposal.etag(), Content.of(proposal.body()), shown);
    }

    static FormBase of(String etag, Content content, Collection<ProposalField> shown) {
        Map<ProposalField, String> marks = new EnumMap<>(ProposalField.class);
        shown.forEach(member -> marks.put(member, content.hash(member)));
        return new FormBase(etag, marks);
    }

    /** Parses {@link #encode}. An invalid text gives an empty base. */
    static FormBase parse(String text) {
        String[] parts = text.split("\\|", -1);
        Map<ProposalField, String> marks = new EnumMap<>(ProposalField.class);
        for (String part : parts) {
            for (ProposalField member : ProposalField.values()) {
                if (part.startsWith(member.id() + "=")) {
                    marks.put(member, part.substring(member.id().length() + 1));
                }
            }
        }
        return new FormBase(parts[0].matches("\\d{1,18}") ? "\"" + parts[0] + "\"" : "", marks);
    }

    /** Returns the text for a hidden field. */
    String encode() {
        return Stream.concat(
                        Stream.of(etag.replaceAll("\\D", "")),
                        hashes.entrySet().stream().map(mark -> mark.getKey().id() + "=" + mark.getValue()))
                .collect(Collectors.joining("|"));
    }

    Set<ProposalField> members() {
        return hashes.keySet();
    }

    boolean isChanged(Content content, ProposalField field) {
        return !content.hash(field).equals(hashes.getOrDefault(field, ""));
    }
}
