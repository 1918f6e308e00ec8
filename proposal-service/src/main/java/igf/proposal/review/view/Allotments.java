package igf.proposal.review.view;

import igf.proposal.review.Allotment;
import igf.proposal.review.Allotment.Against;
import igf.proposal.review.Allotment.Assignment;
import igf.proposal.review.Allotment.Exclusion;
import igf.proposal.review.Allotment.PassedOver;
import igf.proposal.review.RoundEvent;
import igf.proposal.round.Conflict;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Who reviews what and why, as documents and back. */
public final class Allotments {

    private Allotments() {}

    static Document assignment(Assignment each) {
        return new Document("reviewer", each.reviewer().toString())
                .append("subthemes", each.subthemes())
                .append("anyTheme", each.anyTheme())
                .append("load", each.load())
                .append("newGroup", each.newGroup());
    }

    static Document exclusion(Exclusion each) {
        return new Document("reviewer", each.reviewer().toString())
                .append("conflict", each.conflict().name());
    }

    static List<Document> passedOver(RoundEvent.Assigned e) {
        return e.passedOver().stream()
                .map(each -> new Document("reviewer", each.reviewer().toString())
                        .append("load", each.load())
                        .append("matches", each.matches())
                        .append("newGroup", each.newGroup())
                        .append(
                                "because",
                                each.because().stream().map(Enum::name).toList()))
                .toList();
    }

    /** @param progress of a proposal that was handed out; @param others the one of those who were passed over */
    public static Allotment read(UUID proposal, Document progress, @Nullable Document others) {
        return new Allotment(
                proposal,
                progress.getInteger("number", 0),
                all(
                        progress,
                        "assignments",
                        d -> new Assignment(
                                reviewer(d),
                                d.getList("subthemes", String.class),
                                d.getBoolean("anyTheme"),
                                d.getInteger("load"),
                                d.getBoolean("newGroup"))),
                all(progress, "exclusions", d -> new Exclusion(reviewer(d), Conflict.valueOf(d.getString("conflict")))),
                progress.getInteger("missing", 0),
                others == null
                        ? List.of()
                        : all(
                                others,
                                "passedOver",
                                d -> new PassedOver(
                                        reviewer(d),
                                        d.getInteger("load"),
                                        d.getBoolean("matches"),
                                        d.getBoolean("newGroup"),
                                        d.getList("because", String.class).stream()
                                                .map(Against::valueOf)
                                                .toList())));
    }

    private static <T> List<T> all(Document of, String member, Function<Document, T> read) {
        return of.getList(member, Document.class, List.of()).stream().map(read).toList();
    }

    private static UUID reviewer(Document d) {
        return UUID.fromString(d.getString("reviewer"));
    }
}
