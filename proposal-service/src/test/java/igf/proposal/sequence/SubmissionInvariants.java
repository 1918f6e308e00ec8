package igf.proposal.sequence;

import igf.proposal.edition.AdmissionsEvent;
import igf.proposal.edition.EditionEvent;
import igf.proposal.proposal.ProposalEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;

/** What the IGF asks of every submission, told without the code that decides about it. */
final class SubmissionInvariants {

    private SubmissionInvariants() {}

    static List<Invariant> all() {
        return List.of(
                Invariant.after(
                        ProposalEvent.Submitted.class,
                        "a number is of one proposal, and a proposal has one number",
                        SubmissionInvariants::numbered),
                Invariant.after(
                        ProposalEvent.Submitted.class,
                        "what is submitted is submitted while its call lasts",
                        (past, e) -> !past.now().isBefore(opens(past, e.notice().edition()))
                                && inTime(past, e.notice().edition(), e.id())),
                Invariant.after(
                        ProposalEvent.FieldsChanged.class,
                        "what is edited is edited while its call lasts",
                        (past, e) -> inTime(past, past.proposal(e.id()).getString("edition"), e.id())),
                Invariant.after(
                        ProposalEvent.Submitted.class,
                        "what is submitted says what the rules ask for, in as many words as they allow",
                        (past, e) -> complete(past.proposal(e.id()), rules(past, e))),
                Invariant.after(
                        ProposalEvent.Submitted.class,
                        "what is submitted has a format, a length and a subtheme of its edition",
                        (past, e) -> offered(past.proposal(e.id()), rules(past, e))),
                Invariant.after(
                        ProposalEvent.Submitted.class,
                        "what is submitted has as many speakers as the rules ask for",
                        (past, e) -> speakers(past.proposal(e.id()))
                                >= rules(past, e).getEmbedded(List.of("limits", "counts", "SPEAKERS", "min"), 0)),
                Invariant.after(
                        ProposalEvent.Submitted.class,
                        "a receipt tells the time, the text and the version of the rules",
                        (past, e) -> e.receipt().submittedAt().equals(past.now())
                                && e.receipt().rulesVersion() == rules(past, e).getInteger("version")
                                && e.receipt().contentHash().equals(sha256(String.valueOf(e.text())))),
                Invariant.after(
                        AdmissionsEvent.class,
                        "nobody has more proposals in an edition than its rules allow",
                        SubmissionInvariants::withinLimits));
    }

    private static boolean numbered(Past past, ProposalEvent.Submitted submitted) {
        return past.events(ProposalEvent.Submitted.class)
                .allMatch(other -> other.id().equals(submitted.id())
                        == (other.receipt().number() == submitted.receipt().number()));
    }

    private static Instant opens(Past past, String edition) {
        return Instant.parse(past.edition(edition).get("call", Document.class).getString("opensAt"));
    }

    private static boolean inTime(Past past, String edition, UUID proposal) {
        var until =
                Instant.parse(past.edition(edition).get("call", Document.class).getString("graceUntil"));
        return !past.now().isAfter(until)
                || past.events(EditionEvent.Extended.class)
                        .map(EditionEvent.Extended::extension)
                        .anyMatch(extension -> proposal.equals(extension.proposal())
                                && !past.now().isAfter(extension.until()));
    }

    private static Document rules(Past past, ProposalEvent.Submitted e) {
        return past.edition(e.notice().edition()).get("rules", Document.class);
    }

    private static boolean complete(Document proposal, Document rules) {
        var content = proposal.get("content", Document.class);
        var title = content.getString("title");
        var description = content.getString("description");
        if (title == null || description == null || description.isBlank()) {
            return false;
        }
        int words = description.strip().split(" +").length;
        int most = rules.getEmbedded(List.of("limits", "words", "DESCRIPTION", "max"), 0);
        return words >= 2
                && words <= most
                && title.length() <= rules.getEmbedded(List.of("limits", "characters", "TITLE", "max"), 0);
    }

    private static boolean offered(Document proposal, Document rules) {
        var content = proposal.get("content", Document.class);
        var format = content.get("format", Document.class);
        var themes = rules.getList("subthemes", Document.class).stream()
                .map(theme -> theme.getString("id"))
                .toList();
        var named = content.getList("subthemes", String.class);
        return !named.isEmpty()
                && themes.containsAll(named)
                && rules.getList("formats", Document.class).stream()
                        .anyMatch(offer -> offer.getString("type").equals(format.getString("type"))
                                && offer.getList("minutes", Integer.class).contains(format.getInteger("minutes")));
    }

    private static long speakers(Document proposal) {
        return proposal.getList("roster", Document.class).stream()
                .filter(entry -> entry.getString("role").equals("SPEAKER"))
                .filter(entry -> entry.getString("email") != null)
                .count();
    }

    /** Whom each proposal counts for, as the admissions say. */
    static Map<UUID, Set<String>> counted(Past past) {
        var counted = new HashMap<UUID, Set<String>>();
        past.events(AdmissionsEvent.class).forEach(event -> {
            switch (event) {
                case AdmissionsEvent.Admitted e -> counted.put(e.proposal(), names(e.organizers()));
                case AdmissionsEvent.Readmitted e -> counted.put(e.proposal(), names(e.organizers()));
                case AdmissionsEvent.Recounted e -> counted.put(e.proposal(), names(e.organizers()));
                case AdmissionsEvent.Released e -> counted.remove(e.proposal());
            }
        });
        return counted;
    }

    private static Set<String> names(List<UUID> people) {
        return people.stream().map(UUID::toString).collect(Collectors.toSet());
    }

    private static boolean withinLimits(Past past, AdmissionsEvent last) {
        Map<String, Integer> proposals = new HashMap<>();
        counted(past).values().forEach(organizers -> organizers.forEach(one -> proposals.merge(one, 1, Integer::sum)));
        return proposals.values().stream().allMatch(number -> number <= 2);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
