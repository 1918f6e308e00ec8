package igf.proposal.review.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import igf.platform.domain.PersonalValue;
import igf.platform.view.IncrementalFold;
import igf.platform.view.Views;
import igf.proposal.round.RoundCommand.Behind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Looks up how a round stands: a question or three, whatever the number of proposals and reviewers. */
@Component
public class Rounds {

    private final Views views;
    private final ReviewingView view;
    private final IncrementalFold<Map<String, ProgressRow>> kept;

    Rounds(Views views, ReviewingView view) {
        this.views = views;
        this.view = view;
        this.kept = new IncrementalFold<>(views, view, ReviewingView.PROGRESS, "edition");
    }

    public Optional<Document> edition(String edition) {
        return Optional.ofNullable(views.collection(view, ReviewingView.EDITIONS)
                .find(eq("_id", edition))
                .first());
    }

    public Progress progress(Document edition) {
        var rows = kept.of(edition.getString("_id"), (before, changed) -> {
            var all = new HashMap<>(before.orElse(Map.of()));
            changed.forEach(document -> all.put(document.getString("_id"), ProgressRow.of(document)));
            return all;
        });
        return Progress.of(edition, rows.orElse(Map.of()).values());
    }

    /** Reviewers with reviews still to give. */
    public List<Behind> behind(Document edition) {
        var reviewers = edition.get("reviewers", new Document());
        var behind = new ArrayList<Behind>();
        progress(edition).reviewers().forEach((person, counts) -> {
            var reviewer = reviewers.get(person.toString(), Document.class);
            if (reviewer != null && counts.open() > 0) {
                behind.add(new Behind(
                        person,
                        PersonalValue.parse(reviewer.getString("name")),
                        PersonalValue.parse(reviewer.getString("email")),
                        counts.open()));
            }
        });
        return behind;
    }

    /** When reviewers were last written to, by their ids. */
    public Map<String, String> reminded(String edition, Collection<UUID> reviewers) {
        var keys = reviewers.stream()
                .map(person -> ReviewingView.member(edition, person))
                .toList();
        var reminded = new HashMap<String, String>();
        views.collection(view, ReviewingView.MEMBERS).find(in("_id", keys)).forEach(member -> {
            var at = member.getString("remindedAt");
            if (at != null) {
                reminded.put(member.getString("_id").substring(edition.length() + 1), at);
            }
        });
        return reminded;
    }
}
