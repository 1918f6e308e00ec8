package igf.scheduling.venue;

import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import org.springframework.stereotype.Component;

@Component
class VenueView implements View {

    /** Id: {@link #id} */
    public static final ViewCollection<StoredRoom> ROOMS = ViewCollection.of("rooms", StoredRoom.class);
    /** Id: the edition */
    public static final ViewCollection<StoredGrid> GRIDS = ViewCollection.of("grids", StoredGrid.class);

    public record StoredRoom(String edition, Room room) {}

    public record StoredGrid(Grid grid) {}

    @Override
    public String name() {
        return "venues";
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        if (!(recorded.event() instanceof VenueEvent event)) {
            return;
        }
        switch (event) {
            case VenueEvent.RoomDescribed e ->
                documents.put(ROOMS, id(e.edition(), e.room().room()), new StoredRoom(e.edition(), e.room()));
            case VenueEvent.RoomRemoved e -> documents.delete(ROOMS, id(e.edition(), e.room()));
            case VenueEvent.GridLaid e -> documents.put(GRIDS, e.edition(), new StoredGrid(e.grid()));
        }
    }

    public static String id(String edition, String room) {
        return edition + "/" + room;
    }
}
