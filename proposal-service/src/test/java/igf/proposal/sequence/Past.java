package igf.proposal.sequence;

import igf.platform.domain.RecordedEvent;
import igf.platform.view.MemoryDocuments;
import igf.platform.view.View;
import igf.proposal.balance.Candidate;
import igf.proposal.batch.BatchView;
import igf.proposal.batch.StoredCandidate;
import igf.proposal.edition.EditionEvent;
import igf.proposal.edition.EditionView;
import igf.proposal.edition.StoredEdition;
import igf.proposal.engagement.EngagementEvent;
import igf.proposal.obligation.ReportNews;
import igf.proposal.programme.SessionStartView;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.view.ProposalView;
import igf.proposal.review.view.ReviewingView;
import igf.proposal.selection.view.SelectionView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** All that happened so far, as facts and as the read models have folded it, event by event. */
final class Past {

    private final EditionView editionView = new EditionView();
    private final ProposalView proposalView = new ProposalView();
    private final List<RecordedEvent<?>> facts = new ArrayList<>();
    private final MemoryDocuments editions = new MemoryDocuments();
    private final MemoryDocuments proposals = new MemoryDocuments();
    private final ReviewingView reviewingView = new ReviewingView();
    private final MemoryDocuments reviewing = new MemoryDocuments();
    private final SelectionView selectionView = new SelectionView();
    private final MemoryDocuments selection = new MemoryDocuments();
    private final BatchView batchView = new BatchView();
    private final MemoryDocuments batches = new MemoryDocuments();
    private final SessionStartView startView = new SessionStartView();
    private final MemoryDocuments starts = new MemoryDocuments();
    /** Editions as plain documents, until one of them changes: each invariant of a submission reads one. */
    private final Map<String, Document> plainEditions = new HashMap<>();

    /** Returns all that these facts have led to. */
    static Past of(List<RecordedEvent<?>> facts) {
        var past = new Past();
        facts.forEach(past::add);
        return past;
    }

    void add(RecordedEvent<?> fact) {
        facts.add(fact);
        if (fact.event() instanceof EditionEvent) {
            plainEditions.clear();
        }
        editionView.project(fact, editions);
        proposalView.project(fact, proposals);
        reviewingView.project(fact, reviewing);
        selectionView.project(fact, selection);
        batchView.project(fact, batches);
        startView.project(fact, starts);
    }

    List<RecordedEvent<?>> facts() {
        return List.copyOf(facts);
    }

    int size() {
        return facts.size();
    }

    <E> Stream<E> events(Class<E> type) {
        return events(type, facts.size());
    }

    /** The events of a type among the first facts. */
    <E> Stream<E> events(Class<E> type, int size) {
        return facts.subList(0, size).stream()
                .map(RecordedEvent::event)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** Every id of one human, by the links that hold. */
    Set<UUID> same(UUID person) {
        var links = new HashSet<Set<UUID>>();
        events(ReportNews.PersonLinked.class).forEach(link -> {
            var both = Set.of(link.person(), link.with());
            if (link.linked()) {
                links.add(both);
            } else {
                links.remove(both);
            }
        });
        var all = new TreeSet<>(Set.of(person));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (var both : links) {
                grown |= !Collections.disjoint(both, all) && all.addAll(both);
            }
        }
        return all;
    }

    /** The proposals whose sessions count for any of some ids, by the facts alone. */
    Set<UUID> booked(Collection<UUID> people) {
        var booked = new HashMap<UUID, Set<UUID>>();
        events(EngagementEvent.class)
                .filter(event -> people.contains(event.person()))
                .forEach(event -> {
                    var own = booked.computeIfAbsent(event.person(), id -> new HashSet<>());
                    switch (event) {
                        case EngagementEvent.Booked e -> own.add(e.booking().proposal());
                        case EngagementEvent.Released e -> own.remove(e.proposal());
                        case EngagementEvent.Chosen e -> e.givenUp().forEach(booking -> own.remove(booking.proposal()));
                        case EngagementEvent.Overbooked _, EngagementEvent.Settled _ -> {}
                    }
                });
        return booked.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    /** When the last event was recorded. */
    Instant now() {
        return facts.getLast().meta().recordedAt();
    }

    Document edition(String slug) {
        return plainEditions.computeIfAbsent(
                slug, _ -> Document.parse(there(editions, "editions", slug).toJson()));
    }

    StoredEdition kept(String slug) {
        return editions.find(EditionView.EDITIONS, slug).orElseThrow();
    }

    Document proposal(UUID id) {
        return there(proposals, ProposalView.PROPOSALS, id.toString());
    }

    /** What a round knows. */
    MemoryDocuments reviewing() {
        return reviewing;
    }

    /** What a selection knows. */
    MemoryDocuments selection() {
        return selection;
    }

    /** What a check of a batch goes by; nobody's gender is known. */
    List<Candidate> candidates() {
        return batches.all(StoredCandidate.CANDIDATES).stream()
                .map(kept -> kept.toCandidate(gender -> null))
                .toList();
    }

    /** When the session of a proposal begins, null if it is in no release. */
    @Nullable
    Instant start(UUID proposal) {
        return starts.find(SessionStartView.STARTS, proposal)
                .map(SessionStartView.StoredStart::startsAt)
                .orElse(null);
    }

    /** A proposal as it was before the last fact. Folds the events of this proposal only. */
    Document proposalBefore(UUID id) {
        var earlier = new MemoryDocuments();
        facts.subList(0, facts.size() - 1).stream()
                .filter(fact -> fact.event() instanceof ProposalEvent event
                        && event.id().equals(id))
                .forEach(fact -> proposalView.project(fact, earlier));
        return there(earlier, ProposalView.PROPOSALS, id.toString());
    }

    /** Every fact anew into a view with nothing in it. */
    MemoryDocuments rebuilt(View view) {
        var documents = new MemoryDocuments();
        facts.forEach(fact -> view.project(fact, documents));
        return documents;
    }

    private static Document there(MemoryDocuments documents, String collection, String id) {
        var found = documents.find(collection, id);
        if (found == null) {
            throw new AssertionError("nothing of " + id + " was read");
        }
        return found;
    }

    /** The last events of one stream, for the report of a failure. */
    String lastOf(String stream) {
        return facts.stream()
                .filter(fact -> fact.stream().equals(stream))
                .map(fact -> fact.sequence() + " " + fact.meta().recordedAt() + " " + fact.event())
                .collect(Collectors.joining("\n  "));
    }
}
