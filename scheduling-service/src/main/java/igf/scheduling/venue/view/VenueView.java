package igf.scheduling.venue.view;

import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.scheduling.support.Shapes;
import igf.scheduling.venue.VenueEvent;
import org.springframework.stereotype.Component;

/**
 * Collections {@code rooms} (id {@code <edition>/<room>}: edition, room) and {@code grids} (id the edition: grid), each the
 * record of that name.
 */
@Component
public class VenueView implements View {

    @Override
    public String name() {
        return "venues";
    }

    @Override
    public void project(Recorded<?> fact, Documents documents) {
        if (!(fact.event() instanceof VenueEvent event)) {
            return;
        }
        switch (event) {
            case VenueEvent.RoomDescribed e ->
                documents.update(
                        "rooms",
                        e.edition() + "/" + e.room().room(),
                        d -> d.append("edition", e.edition()).append("room", Shapes.write(e.room())));
            case VenueEvent.GridLaid e ->
                documents.update("grids", e.edition(), d -> d.append("grid", Shapes.write(e.grid())));
        }
    }
}
