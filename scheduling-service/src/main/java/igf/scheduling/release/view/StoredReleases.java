package igf.scheduling.release.view;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import igf.platform.view.Views;
import igf.scheduling.release.Released;
import igf.scheduling.release.Releases;
import igf.scheduling.support.Shapes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class StoredReleases implements Releases {

    private final Views views;
    private final ReleaseView view;

    StoredReleases(Views views, ReleaseView view) {
        this.views = views;
        this.view = view;
    }

    private @Nullable Document find(String collection, String id) {
        MongoCollection<Document> all = views.collection(view, collection);
        return all.find(eq("_id", id)).first();
    }

    @Override
    public Optional<Released> current(String edition) {
        return Optional.ofNullable(find("current", edition)).flatMap(d -> number(edition, d.getInteger("number")));
    }

    @Override
    public Optional<Released> at(String edition, Instant instant) {
        return heads(edition).stream()
                .filter(head -> !head.at().isAfter(instant))
                .max(Comparator.comparing(Head::number))
                .flatMap(head -> number(edition, head.number()));
    }

    @Override
    public Optional<Released> number(String edition, int number) {
        return Optional.ofNullable(find("releases", ReleaseView.id(edition, number)))
                .map(d -> Shapes.member(d, "released", Released.class));
    }

    @Override
    public List<Head> heads(String edition) {
        var heads = new ArrayList<Head>();
        for (var d : views.collection(view, "releases")
                .find(eq("edition", edition))
                .projection(Projections.exclude("released"))) {
            heads.add(Shapes.read(d, Head.class));
        }
        heads.sort(Comparator.comparing(Head::number));
        return heads;
    }

    @Override
    public Optional<PublicSession> session(UUID sessionId) {
        return Optional.ofNullable(find("sessions", sessionId.toString()))
                .map(d -> new PublicSession(
                        d.getString("edition"),
                        d.getInteger("number"),
                        Instant.parse(d.getString("at")),
                        ReleaseView.change(d)));
    }
}
