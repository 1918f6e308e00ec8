package igf.console.form;

import igf.console.service.Reply;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The version of a proposal that a form started from: its ETag, and a hash of each field that the form shows. The
 * hashes show which fields the user has changed, so that two people can work on different fields at the same time.
 *
 * @param etag with its quotes; empty if unknown
 */
record FormBase(String etag, Map<ProposalField, String> hashes) {

    static FormBase of(Reply proposal, Collection<ProposalField> fields) {
        return of(proposal.etag(), Content.of(proposal.body()), fields);
    }

    static FormBase of(String etag, Content content, Collection<ProposalField> fields) {
        Map<ProposalField, String> hashes = new EnumMap<>(ProposalField.class);
        fields.forEach(field -> hashes.put(field, content.hash(field)));
        return new FormBase(etag, hashes);
    }

    /** Parses the result of {@link #encode}. An invalid text gives an empty base. */
    static FormBase parse(String text) {
        String[] parts = text.split("\\|", -1);
        Map<ProposalField, String> hashes = new EnumMap<>(ProposalField.class);
        for (String part : parts) {
            for (ProposalField field : ProposalField.values()) {
                if (part.startsWith(field.id() + "=")) {
                    hashes.put(field, part.substring(field.id().length() + 1));
                }
            }
        }
        return new FormBase(parts[0].matches("\\d{1,18}") ? "\"" + parts[0] + "\"" : "", hashes);
    }

    /** Returns the text for a hidden form field. */
    String encode() {
        return Stream.concat(
                        Stream.of(etag.replaceAll("\\D", "")),
                        hashes.entrySet().stream().map(hash -> hash.getKey().id() + "=" + hash.getValue()))
                .collect(Collectors.joining("|"));
    }

    Set<ProposalField> fields() {
        return hashes.keySet();
    }

    boolean isChanged(Content content, ProposalField field) {
        return !content.hash(field).equals(hashes.getOrDefault(field, ""));
    }
}
