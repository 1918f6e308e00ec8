package igf.proposal.merger;

import static com.mongodb.client.model.Filters.and;
import static igf.proposal.merger.MergerView.MERGERS;

import igf.platform.view.Views;
import igf.proposal.merger.MergerState.Status;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class MergedFromView implements MergedProposals {

    private static final long TIMEOUT_MILLIS = 30_000;

    private final Views views;
    private final MergerView view;

    MergedFromView(Views views, MergerView view) {
        this.views = views;
        this.view = view;
    }

    @Override
    public List<Merged> findMergedInto(UUID proposal) {
        return findByStatus(Status.MERGED, proposal)
                .sorted(Comparator.comparing(StoredMerger::number))
                .map(MergedFromView::toMerged)
                .toList();
    }

    @Override
    public Map<UUID, List<Merged>> findAllMerged() {
        return views.reader(view, MERGERS).list(MERGERS.matches(StoredMerger::state, Status.MERGED)).stream()
                .sorted(Comparator.comparing(StoredMerger::number))
                .collect(Collectors.groupingBy(
                        StoredMerger::into, Collectors.mapping(MergedFromView::toMerged, Collectors.toList())));
    }

    private static Merged toMerged(StoredMerger merger) {
        return new Merged(merger.id(), merger.number(), merger.title(), merger.people());
    }

    @Override
    public long position() {
        return views.asOf(view).position();
    }

    @Override
    public List<UUID> findOpenInto(UUID proposal) {
        views.requireHead(TIMEOUT_MILLIS, view);
        return findByStatus(Status.PROPOSED, proposal).map(StoredMerger::id).toList();
    }

    private Stream<StoredMerger> findByStatus(Status state, UUID into) {
        return views
                .reader(view, MERGERS)
                .list(and(MERGERS.matches(StoredMerger::into, into), MERGERS.matches(StoredMerger::state, state)))
                .stream();
    }
}
