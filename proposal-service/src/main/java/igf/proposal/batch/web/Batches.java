package igf.proposal.batch.web;

import static com.mongodb.client.model.Filters.eq;

import igf.platform.command.Commands;
import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.platform.people.People;
import igf.platform.view.Views;
import igf.platform.web.Problem;
import igf.proposal.batch.BatchCheck;
import igf.proposal.batch.BatchCommand;
import igf.proposal.batch.BatchState;
import igf.proposal.batch.Candidate;
import igf.proposal.batch.Entry;
import igf.proposal.batch.view.BatchView;
import igf.proposal.batch.view.Candidates;
import igf.proposal.edition.Activity;
import igf.proposal.edition.EditionCommand;
import igf.proposal.edition.EditionId;
import igf.proposal.edition.EditionState;
import igf.proposal.place.PlacesCommand;
import igf.proposal.place.PlacesId;
import igf.proposal.place.PlacesState;
import igf.proposal.place.Plan;
import igf.proposal.review.Reviews;
import igf.proposal.rules.RuleSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Batches from the write side, and their check against the proposals as they stand. */
@Component
class Batches {

    private final Commands commands;
    private final Views views;
    private final BatchView view;
    private final People people;
    private final Clock clock;
    private final Reviews reviews;

    Batches(Commands commands, Views views, BatchView view, People people, Clock clock, Reviews reviews) {
        this.commands = commands;
        this.views = views;
        this.view = view;
        this.people = people;
        this.clock = clock;
        this.reviews = reviews;
    }

    /** @throws Refused not found, if there is no such edition */
    RuleSet rules(String edition) {
        return consult(edition).rules();
    }

    /** @throws Refused if nothing is decided in the edition now */
    void demandDeciding(String edition) {
        var state = consult(edition);
        state.demand(Activity.DECIDING);
        reviews.demandOver(edition, state.rules());
    }

    private EditionState consult(String edition) {
        return commands.<EditionState>sendAs("batches", new EditionCommand.Consult(EditionId.of(edition)), "look")
                .result();
    }

    BatchState of(String edition, UUID id) {
        var batch = commands.<BatchState>sendAs("batches", new BatchCommand.Look(id), "look")
                .result();
        if (!batch.edition().equals(edition)) {
            throw Problem.notFound();
        }
        return batch;
    }

    Entry entry(String edition, UUID id, UUID proposal) {
        var entry = of(edition, id).entries().get(proposal);
        if (entry == null) {
            throw Problem.notFound();
        }
        return entry;
    }

    List<Document> list(String edition) {
        var items = new ArrayList<Document>();
        views.collection(view, BatchView.BATCHES)
                .find(eq("edition", edition))
                .sort(new Document("_id", 1))
                .forEach(d -> items.add(new Document("id", d.getString("_id"))
                        .append("name", d.getString("name"))
                        .append("state", d.getString("state"))
                        .append("draftedAt", d.getString("draftedAt"))
                        .append("sealedAt", d.getString("sealedAt"))
                        .append("announcedAt", d.getString("announcedAt"))
                        .append("decided", d.getInteger("decided", 0))));
        return items;
    }

    BatchCheck.Result check(BatchState batch) {
        var candidates = new ArrayList<Candidate>();
        views.collection(view, BatchView.CANDIDATES)
                .find(eq("edition", batch.edition()))
                .forEach(d -> candidates.add(Candidates.read(d, people)));
        return BatchCheck.of(
                List.copyOf(batch.entries().values()),
                candidates,
                plan(batch.edition()),
                rules(batch.edition()),
                clock.instant());
    }

    private Plan plan(String edition) {
        try {
            return commands.<PlacesState>sendAs("batches", new PlacesCommand.Consult(PlacesId.of(edition)), "look")
                    .result()
                    .plan();
        } catch (Refused e) {
            if (e.reasons().getFirst().kind() == Refusal.Kind.NOT_FOUND) {
                return Plan.NONE;
            }
            throw e;
        }
    }
}
