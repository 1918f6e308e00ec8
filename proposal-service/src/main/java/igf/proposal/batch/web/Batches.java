package igf.proposal.batch.web;

import static com.mongodb.client.model.Sorts.ascending;
import static igf.proposal.batch.BatchView.BATCHES;

import igf.api.decision.DecisionOutcome;
import igf.platform.domain.Aggregates;
import igf.platform.domain.RefusedException;
import igf.platform.people.People;
import igf.platform.view.Views;
import igf.platform.web.Problem;
import igf.proposal.balance.Candidates;
import igf.proposal.batch.AnnounceBatch;
import igf.proposal.batch.BatchEntry;
import igf.proposal.batch.BatchReader;
import igf.proposal.batch.BatchState;
import igf.proposal.batch.BatchView;
import igf.proposal.batch.StoredBatch;
import igf.proposal.edition.EditionReader;
import igf.proposal.proposal.ProposalReader;
import igf.proposal.proposal.ProposalState;
import igf.proposal.reading.MailRecipients;
import igf.proposal.review.Reviews;
import igf.proposal.sending.Sender;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads batches from the write side, and their list from the read model. */
@Component
class Batches {

    private final Aggregates aggregates;
    private final Views views;
    private final BatchView view;
    private final Candidates candidates;
    private final Reviews reviews;
    private final People people;

    Batches(Aggregates aggregates, Views views, BatchView view, Candidates candidates, Reviews reviews, People people) {
        this.aggregates = aggregates;
        this.views = views;
        this.view = view;
        this.candidates = candidates;
        this.reviews = reviews;
        this.people = people;
    }

    AnnounceBatch announcer(Sender sender) {
        return new AnnounceBatch(sender, candidates, reviews);
    }

    /** @throws RefusedException not found, if there is no such edition */
    void requireEdition(String edition) {
        new EditionReader(aggregates).get(edition);
    }

    /** @throws RefusedException not found, also if the batch belongs to another edition */
    BatchState get(String edition, UUID id) {
        return new BatchReader(aggregates).get(edition, id);
    }

    BatchEntry entry(String edition, UUID id, UUID proposal) {
        var entry = get(edition, id).entries().get(proposal);
        if (entry == null) {
            throw Problem.notFound();
        }
        return entry;
    }

    /** Returns the mails of a batch. A proposal that does not exist or was never submitted has no recipients. */
    BatchLetters letters(BatchState batch) {
        var proposals = new ProposalReader(aggregates);
        var items = new ArrayList<BatchLetters.Item>();
        var invited = 0;
        for (var entry : batch.entries().values()) {
            var proposal = findProposal(proposals, entry.proposal());
            var notice = proposal.map(ProposalState::notice).orElse(null);
            if (notice != null) {
                items.addAll(BatchLetters.items(entry, notice, people));
                invited += entry.verdict().outcome() == DecisionOutcome.DECLINED
                        ? proposal.map(this::countInvited).orElse(0)
                        : 0;
            }
        }
        return new BatchLetters(items, invited);
    }

    private int countInvited(ProposalState proposal) {
        return MailRecipients.count(proposal.owner(), proposal.roster(), people).invited();
    }

    private static Optional<ProposalState> findProposal(ProposalReader proposals, UUID proposal) {
        try {
            return Optional.of(proposals.get(proposal).state());
        } catch (RefusedException unknown) {
            return Optional.empty();
        }
    }

    BatchList list(String edition) {
        var items = new ArrayList<BatchList.Item>();
        views.reader(view, BATCHES)
                .where(BATCHES.matches(StoredBatch::edition, edition))
                .sort(ascending(BATCHES.member(StoredBatch::id)))
                .forEach(batch -> items.add(BatchList.toItem(batch)));
        return new BatchList(items, null);
    }
}
