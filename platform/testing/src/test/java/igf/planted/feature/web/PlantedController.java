package igf.planted.feature.web;

import igf.planted.other.view.OtherView;
import org.axonframework.commandhandling.CommandHandler;
import org.springframework.beans.factory.annotation.Autowired;

/** Breaks: another feature's view, a command handler at the edge, an injected field. */
public class PlantedController {

    @Autowired
    private OtherView view = new OtherView();

    @CommandHandler
    Object handle(String command) {
        return view;
    }
}
