package igf.planted.feature;

import igf.platform.command.Commands;
import igf.platform.domain.RecordedEvent;
import igf.platform.people.People;
import igf.platform.view.Documents;
import igf.platform.view.View;

/** Breaks: a view sends no commands, opens no personal values and keeps records. */
public class PlantedView implements View {

    private final People people;

    PlantedView(People people) {
        this.people = people;
    }

    Object commands(Commands commands) {
        return commands;
    }

    @Override
    public String name() {
        return "planted";
    }

    @Override
    public void project(RecordedEvent<?> fact, Documents documents) {
        documents.update("planted", "1", d -> d.append("name", people.show("enc:1:x")));
    }
}
