package igf.proposal.batch.web;

import static com.mongodb.client.model.Sorts.ascending;
import static igf.proposal.batch.view.BatchView.BATCHES;

import igf.platform.command.Commands;
import igf.platform.domain.Refused;
import igf.platform.people.People;
import igf.platform.view.Views;
import igf.platform.web.Problem;
import igf.proposal.balance.Candidates;
import igf.proposal.batch.AnnounceBatch;
import igf.proposal.batch.BatchState;
import igf.proposal.batch.Entry;
import igf.proposal.batch.view.BatchView;
import igf.proposal.batch.view.StoredBatch;
import igf.proposal.decision.Decision;
import igf.proposal.edition.EditionDesk;
import igf.proposal.proposal.ProposalDesk;
import igf.proposal.proposal.ProposalState;
import igf.proposal.proposal.web.WrittenTo;
import igf.proposal.review.Reviews;
import igf.proposal.rules.RuleSet;
import igf.proposal.sending.Sender;
import igf.proposal.sending.SystemSender;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Batches from the write side, and the list of them. */
@Component
class Batches {

    private final Commands commands;
    private final Views views;
    private final BatchView view;
    private final Candidates candidates;
    private final Reviews reviews;
    private final People people;

    Batches(Commands commands, Views views, BatchView view, Candidates candidates, Reviews reviews, People people) {
        this.commands = commands;
        this.views = views;
        this.view = view;
        this.candidates = candidates;
        this.reviews = reviews;
        this.people = people;
    }

    private Sender looking() {
        return new SystemSender(commands, "batches", "look");
    }

    AnnounceBatch announcing(Sender sender) {
        return new AnnounceBatch(sender, candidates, reviews);
    }

    /** @throws Refused not found, if there is no such edition */
    RuleSet rules(String edition) {
        return new EditionDesk(looking()).consult(edition).rules();
    }

    /** @throws Refused not found, also if it is another edition's */
    BatchState of(String edition, UUID id) {
        return announcing(looking()).look(edition, id);
    }

    Entry entry(String edition, UUID id, UUID proposal) {
        var entry = of(edition, id).entries().get(proposal);
        if (entry == null) {
            throw Problem.notFound();
        }
        return entry;
    }

    /** A proposal that is not there any more, or was never submitted, has nobody to write to. */
    BatchLetters letters(BatchState batch) {
        var desk = new ProposalDesk(looking());
        var all = new ArrayList<BatchLetters.Item>();
        var invited = 0;
        for (var entry : batch.entries().values()) {
            var proposal = proposal(desk, entry.proposal());
            var notice = proposal.map(ProposalState::notice).orElse(null);
            if (notice != null) {
                all.addAll(BatchLetters.items(entry, notice, people));
                invited += entry.verdict().outcome() == Decision.Outcome.DECLINED
                        ? proposal.map(this::invited).orElse(0)
                        : 0;
            }
        }
        return new BatchLetters(all, invited);
    }

    private int invited(ProposalState proposal) {
        return WrittenTo.of(proposal.owner(), proposal.roster(), people).invited();
    }

    private static Optional<ProposalState> proposal(ProposalDesk desk, UUID proposal) {
        try {
            return Optional.of(desk.look(proposal).state());
        } catch (Refused unknown) {
            return Optional.empty();
        }
    }

    BatchList list(String edition) {
        var items = new ArrayList<BatchList.Item>();
        views.rows(view, BATCHES)
                .where(BATCHES.is(StoredBatch::edition, edition))
                .sort(ascending(BATCHES.member(StoredBatch::id)))
                .forEach(batch -> items.add(BatchList.item(batch)));
        return new BatchList(items);
    }
}
