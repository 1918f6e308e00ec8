package igf.proposal.screening.view;

import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.proposal.edition.AdmissionsEvent;
import igf.proposal.edition.EditionEvent;
import igf.proposal.screening.ScreeningEvent;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@value #FORUM}: one document with the first day of each edition; {@value #ADMISSIONS}: one document an edition, with the
 * organizers and organizations of each proposal; {@value #JUDGEMENTS}: one document a proposal, by criterion.
 */
@Component
public class ScreeningView implements View {

    public static final String FORUM = "forum";
    public static final String EDITIONS = "editions";
    public static final String ADMISSIONS = "admissions";
    public static final String JUDGEMENTS = "judgements";

    @Override
    public String name() {
        return "screening";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        switch (fact.event()) {
            case EditionEvent e -> edition(e, documents);
            case ScreeningEvent e -> judged(e, documents);
            case AdmissionsEvent e -> admissions(e, documents);
            default -> {}
        }
    }

    private static void edition(EditionEvent event, Documents documents) {
        switch (event) {
            case EditionEvent.Planned e -> begins(e.edition(), e.details().startsOn(), documents);
            case EditionEvent.Changed e -> begins(e.edition(), e.details().startsOn(), documents);
            case EditionEvent.ReviewersNamed _,
                    EditionEvent.CallOpened _,
                    EditionEvent.CallClosed _,
                    EditionEvent.Extended _,
                    EditionEvent.PhaseBegun _ -> {}
        }
    }

    private static void judged(ScreeningEvent event, Documents documents) {
        switch (event) {
            case ScreeningEvent.CriterionJudged e ->
                documents.update(
                        JUDGEMENTS,
                        e.proposal().toString(),
                        d -> d.append(
                                e.rule(),
                                new Document("met", e.judged().met())
                                        .append("reason", e.judged().reason())));
        }
    }

    private static void admissions(AdmissionsEvent event, Documents documents) {
        switch (event) {
            case AdmissionsEvent.Admitted e ->
                counts(e.edition(), e.proposal(), e.organizers(), e.organizations(), documents);
            case AdmissionsEvent.Readmitted e ->
                counts(e.edition(), e.proposal(), e.organizers(), e.organizations(), documents);
            case AdmissionsEvent.Recounted e ->
                counts(e.edition(), e.proposal(), e.organizers(), e.organizations(), documents);
            case AdmissionsEvent.Released e ->
                documents.update(
                        ADMISSIONS, e.edition(), d -> d.remove(e.proposal().toString()));
        }
    }

    private static void counts(
            String edition, UUID proposal, List<UUID> organizers, List<String> organizations, Documents documents) {
        documents.update(
                ADMISSIONS,
                edition,
                d -> d.append(
                        proposal.toString(),
                        new Document(
                                        "organizers",
                                        organizers.stream().map(UUID::toString).toList())
                                .append("organizations", organizations)));
    }

    private static void begins(String edition, LocalDate startsOn, Documents documents) {
        documents.update(FORUM, EDITIONS, d -> d.append(edition, startsOn.toString()));
    }

    /** The editions that were held before one, the latest of them, up to a number. @param forum null if there is none */
    public static Set<String> before(@Nullable Document forum, String edition, int number) {
        var days = new HashMap<String, String>();
        if (forum != null) {
            forum.forEach((name, value) -> {
                if (!name.startsWith("_") && value instanceof String day) {
                    days.put(name, day);
                }
            });
        }
        var own = days.getOrDefault(edition, "");
        return days.keySet().stream()
                .filter(other -> days.getOrDefault(other, "").compareTo(own) < 0)
                .sorted((a, b) -> days.getOrDefault(b, "").compareTo(days.getOrDefault(a, "")))
                .limit(number)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Of those whom a proposal counts for, the most proposals that one has.
     *
     * @param member organizers or organizations
     * @param same every name of the same one
     */
    public static int most(
            @Nullable Document admissions,
            UUID proposal,
            String member,
            Function<String, ? extends Collection<String>> same) {
        if (admissions == null || !(admissions.get(proposal.toString()) instanceof Document own)) {
            return 0;
        }
        return own.getList(member, String.class, List.of()).stream()
                .map(same)
                .mapToInt(one -> (int) admissions.values().stream()
                        .filter(other -> other instanceof Document d
                                && !Collections.disjoint(d.getList(member, String.class, List.of()), one))
                        .count())
                .max()
                .orElse(0);
    }
}
