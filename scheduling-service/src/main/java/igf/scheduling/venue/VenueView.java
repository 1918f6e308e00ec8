package igf.scheduling.venue;

import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import org.springframework.stereotype.Component;

@Component
class VenueView implements View {

    /** Id: {@link #id} */
    public static final ViewCollection<RoomOf> ROOMS = ViewCollection.of("rooms", RoomOf.class);
    /** Id: the edition */
    public static final ViewCollection<GridOf> GRIDS = ViewCollection.of("grids", GridOf.class);

    public record RoomOf(String edition, Room room) {}

    public record GridOf(Grid grid) {}

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
                documents.put(ROOMS, id(e.edition(), e.room().room()), new RoomOf(e.edition(), e.room()));
            case VenueEvent.GridLaid e -> documents.put(GRIDS, e.edition(), new GridOf(e.grid()));
        }
    }

    public static String id(String edition, String room) {
        return edition + "/" + room;
    }
}
